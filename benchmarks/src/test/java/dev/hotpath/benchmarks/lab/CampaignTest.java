package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.benchmarks.SteppingClock;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.JmhSettings;
import dev.hotpath.results.record.Metric;
import dev.hotpath.results.record.TrialRecord;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.sweep.Sweep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final Duration TRIAL = Duration.ofSeconds(2);

    private final SteppingClock clock = new SteppingClock();
    private final List<TrialRecord> journal = new ArrayList<>();

    @Test
    void everyPointIsMeasuredOnceARound() {
        campaign(plan(7), trial -> true).run(3, null);

        assertThat(measured("pool", 1)).containsExactlyInAnyOrder(1, 2, 4, 8);
        assertThat(measured("pool", 2)).containsExactlyInAnyOrder(1, 2, 4, 8);
        assertThat(measured("pool", 3)).containsExactlyInAnyOrder(1, 2, 4, 8);
    }

    @Test
    void theSameSeedGivesTheSameOrderAndAnotherSeedAnother() {
        campaign(plan(7), trial -> true).run(2, null);
        List<String> first = ids();
        journal.clear();
        campaign(plan(7), trial -> true).run(2, null);
        assertThat(ids()).isEqualTo(first);
        journal.clear();
        campaign(plan(8), trial -> true).run(2, null);
        assertThat(ids()).isNotEqualTo(first).containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void theControlRunsAtEveryThreadCountOfEveryRound() {
        campaign(plan(7), trial -> true).run(2, null);

        assertThat(measured("control", 1)).containsExactlyInAnyOrder(1, 2, 4, 8);
        assertThat(measured("control", 2)).containsExactlyInAnyOrder(1, 2, 4, 8);
    }

    @Test
    void aTrialCarriesTheLastReadingOfTheControlAtItsThreadCount() {
        campaign(plan(7), trial -> true).run(2, null);

        Map<Integer, Double> last = new HashMap<>();
        for (TrialRecord trial : journal) {
            int threads = trial.result().threads();
            if (trial.trial().startsWith("control")) {
                last.put(threads, trial.result().primary().forks().get(0)[0]);
            } else {
                assertThat(trial.control()).as(trial.trial()).isEqualTo(last.get(threads));
            }
        }
        assertThat(last).hasSize(4);
    }

    @Test
    void theBudgetDecidesHowManyWholeRoundsThereAre() {
        Plan plan = plan(7);
        int perRound = plan.trialsPerRound();
        Instant deadline = clock.instant().plus(TRIAL.multipliedBy(perRound * 3L + perRound / 2));

        campaign(plan, trial -> true).run(10, deadline);

        assertThat(journal).hasSize(3 * perRound);
        assertThat(clock.instant()).isBefore(deadline);
    }

    @Test
    void aFinishedTrialIsNeitherLostNorRunAgain() {
        Campaign first = campaign(plan(7), trial -> true);
        first.run(1, null);
        List<TrialRecord> beforeTheKill = List.copyOf(journal.subList(0, 5));
        journal.clear();
        journal.addAll(beforeTheKill);

        Campaign resumed = campaign(plan(7), trial -> true);
        resumed.resumeAfter(beforeTheKill);
        resumed.run(2, null);

        assertThat(ids()).doesNotHaveDuplicates().hasSize(2 * plan(7).trialsPerRound());
    }

    @Test
    void aPlaceThatFailsTwiceIsGivenUpAndTheOthersGoOn() {
        campaign(plan(7), trial -> trial.threads() != 4 || !trial.benchmark().equals("pool"))
                .run(5, null);

        assertThat(journal).filteredOn(t -> t.result() == null).hasSize(2);
        assertThat(measured("pool", 5)).containsExactlyInAnyOrder(1, 2, 8);
    }

    @Test
    void afterAStopNothingElseBeginsAndTheEndedTrialIsNoFailure() {
        Campaign[] campaign = new Campaign[1];
        campaign[0] = campaign(plan(7), trial -> {
            if (journal.size() == 3) {
                campaign[0].stop();
                return false;
            }
            return true;
        });
        campaign[0].run(5, null);

        assertThat(journal).hasSize(3).allSatisfy(t -> assertThat(t.result()).isNotNull());
    }

    @Test
    void aTrialThatHangsUntilTheBudgetEndsIsAFailureAndOneThatIsMerelyUnderWayIsNone() {
        expiringAfterThree(TRIAL.multipliedBy(100));
        assertThat(journal).hasSize(4).last().satisfies(last -> {
            assertThat(last.outcome()).isEqualTo("HUNG");
            assertThat(last.why()).contains("budget");
        });

        journal.clear();
        expiringAfterThree(Duration.ZERO);
        assertThat(journal).hasSize(3).allSatisfy(t -> assertThat(t.result()).isNotNull());
    }

    private void expiringAfterThree(Duration longer) {
        Campaign[] campaign = new Campaign[1];
        campaign[0] = campaign(plan(7), trial -> {
            if (journal.size() == 3) {
                clock.pass(longer);
                campaign[0].expire();
                return false;
            }
            return true;
        });
        campaign[0].run(5, null);
    }

    @Test
    void whatOnlyWaitedForAnotherMeasurementUntilTheBudgetEndedHasNotHung() {
        Campaign[] campaign = new Campaign[1];
        campaign[0] = campaign(
                plan(7),
                trial -> {
                    if (journal.size() == 3) {
                        clock.pass(TRIAL.multipliedBy(100));
                        campaign[0].expire();
                        return false;
                    }
                    return true;
                },
                Outcome.NOT_STARTED);

        campaign[0].run(5, null);

        assertThat(journal).hasSize(3);
    }

    @Test
    void whatNobodyMadeRoomForHasNotFailedAndTheRunEndsThere() {
        Campaign campaign = campaign(plan(7), trial -> journal.size() < 3, Outcome.NOT_STARTED);

        assertThatThrownBy(() -> campaign.run(5, null)).isInstanceOf(NoRoom.class);

        assertThat(journal).hasSize(3).allMatch(record -> record.result() != null);
    }

    private Campaign campaign(Plan plan, Predicate<Trial> succeeds) {
        return campaign(plan, succeeds, Outcome.FAILED);
    }

    private Campaign campaign(Plan plan, Predicate<Trial> succeeds, Outcome otherwise) {
        Launcher launcher = new Launcher() {
            @Override
            public Launch launch(Trial trial) {
                clock.pass(TRIAL);
                return succeeds.test(trial)
                        ? new Launch(Outcome.OK, "", result(trial))
                        : new Launch(otherwise, "it said no", null);
            }

            @Override
            public void abort() {}
        };
        return new Campaign(plan, launcher, journal::add, Progress.silent(), clock);
    }

    private static Plan plan(long seed) {
        Benchmark pool = benchmark("pool");
        Sweep sweep = new Sweep(
                "pool", "pool", "", Sweep.THREADS, AxisKind.THREADS, "", 4.0, Map.of(), List.of(1.0, 2.0, 4.0, 8.0));
        return new Plan(seed, List.of(new Plan.Planned(sweep, pool)), benchmark("control"));
    }

    private static Benchmark benchmark(String name) {
        return new Benchmark(name, "", null, null, Set.of(), Map.of(), 1, Duration.ofSeconds(1), false);
    }

    private static JmhResult result(Trial trial) {
        JmhSettings settings = new JmhSettings("1.37", "java", List.of(), "17", "vm", "17", 1, "1 s", 1, 1, "1 s", 1);
        Metric metric = new Metric("us/op", List.of(new double[] {trial.threads() + 100.0 * trial.round()}), null);
        return new JmhResult(trial.benchmark(), "avgt", trial.threads(), trial.params(), settings, metric, Map.of());
    }

    private List<Integer> measured(String benchmark, int round) {
        return journal.stream()
                .filter(t ->
                        t.round() == round && t.result() != null && t.trial().startsWith(benchmark))
                .map(t -> t.result().threads())
                .collect(Collectors.toList());
    }

    private List<String> ids() {
        return journal.stream().map(TrialRecord::trial).toList();
    }
}
