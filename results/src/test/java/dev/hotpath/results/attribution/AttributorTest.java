package dev.hotpath.results.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttributorTest {

    private static final double NOISE = 0.05;

    @ParameterizedTest
    @EnumSource(Sickness.class)
    void theCauseAndTheVictimAreNamed(Sickness sickness) throws InterruptedException {
        Attribution found = attributor().attribute(sickness.experiment(NOISE, 1));
        assertThat(found.outcome()).isEqualTo(Outcome.FAULT);
        assertThat(found.causeRanking()).startsWith(sickness.cause).hasSize(12);
        assertThat(found.victimRanking()).startsWith(sickness.victim);
        assertThat(found.observations()).isLessThanOrEqualTo(14);
        assertThat(found.causes().get(0).restored().value()).isBetween(0.8, 1.2);
        assertThat(found.causes().get(0).produces()).isGreaterThan(0.8);
    }

    @Test
    void theVictimOfAHeldConnectionIsThePoolThoughTheEndpointIsTheCause() throws InterruptedException {
        Attribution found = attributor().attribute(Sickness.HELD_CONNECTION.experiment(NOISE, 3));
        assertThat(found.words())
                .contains("The cause is endpoint: with its healthy self, all else left sick, the page takes")
                .contains("its sick self alone makes the healthy page sick")
                .contains("Most of the time went into pool")
                .doesNotContain("NaN", "null");
        assertThat(found.baselines().get("largest growth")).startsWith("pool");
    }

    @Test
    void timeOfRequestsThatWereGivenUpCountsWhereTheyDied() {
        PageModel overloaded = PageModel.healthy().with("endpoint", 1).with("volume", 130);
        Observation run = new Simulated(overloaded, overloaded, 0, 1).observe(Arm.SICK, 0);
        double reported = run.spent().get("pool").totalMillis();
        assertThat(Growth.in("pool", run)).isGreaterThan(1.2 * reported).isLessThan(run.meanMillis());
    }

    @Test
    void twoChangesThatOnlyTogetherMakeItSickAreBothNamed() throws InterruptedException {
        PageModel healthy = PageModel.healthy().with("endpoint", 0.8).with("volume", 80);
        PageModel sick = healthy.with("volume", 106).with("endpoint", 1);
        Attribution found = attributor().attribute(new Simulated(healthy, sick, NOISE, 1));
        assertThat(found.causeRanking().subList(0, 2)).containsExactlyInAnyOrder("volume", "endpoint");
        assertThat(found.words()).contains("another change has a part in it");
    }

    @Test
    void twoChangesEachOfWhichIsEnoughAreFoundTogether() throws InterruptedException {
        PageModel healthy = PageModel.healthy();
        PageModel sick = healthy.with("services.recommendation", 500).with("payload", 500);
        Attribution found = attributor().attribute(new Simulated(healthy, sick, NOISE, 1));
        assertThat(found.together().components()).containsExactlyInAnyOrder("services.recommendation", "payload");
        assertThat(found.together().restored().value()).isGreaterThan(0.9);
        assertThat(found.together().interaction()).isPositive();
        assertThat(found.words()).contains("No single component brings it back");
    }

    @Test
    void aPageThatFailsFastHasNoVictimOfMoreThanAllOfIt() {
        Observation healthy = page(80, 0, 0);
        Observation sick = page(25, 0.9, 20);
        Growth growth = new Growth(List.of("client", "pool"), List.of(healthy), List.of(sick));
        assertThat(growth.victims(1).get(0).component()).isEqualTo("client");
        assertThat(growth.victims(1).get(0).share().value()).isBetween(0.0, 1.0);
    }

    private static Observation page(double mean, double failed, double inClient) {
        return new Observation(
                1000,
                mean,
                mean,
                3 * mean,
                failed,
                new int[] {0},
                Map.of("client", new Spent(inClient, 0, 1), "pool", new Spent(5, 0, 1)),
                Map.of(),
                Map.of(),
                true,
                new double[] {mean, mean});
    }

    @Test
    void whatNoneOrTwoExplainIsLeftUnexplained() throws InterruptedException {
        PageModel healthy = PageModel.healthy();
        PageModel sick = healthy.with("services.recommendation", 300)
                .with("payload", 300)
                .with("network", 30);
        Attribution found = attributor().attribute(new Simulated(healthy, sick, NOISE, 1));
        assertThat(found.unexplained().value()).isGreaterThan(0.3);
    }

    @Test
    void aSlowerComponentThatNothingWaitsForIsSlackAndNoFault() throws InterruptedException {
        PageModel healthy = PageModel.healthy();
        Attribution found = attributor().attribute(new Simulated(healthy, healthy.with("services.side", 45), NOISE, 1));
        assertThat(found.outcome()).isEqualTo(Outcome.NO_FAULT);
        assertThat(found.slack()).containsExactly("services.side");
        assertThat(found.causes()).isEmpty();
        assertThat(found.words())
                .startsWith("No fault")
                .contains("services.side got slower, but the page does not wait");
    }

    @Test
    void aSickRunThatDoesNotComeAgainIsNoFault() throws InterruptedException {
        Simulated same = new Simulated(PageModel.healthy(), PageModel.healthy(), 0.02, 1);
        Simulated sick = Sickness.SLOW_SERVICE.experiment(0.02, 1);
        Experiment once = new Experiment() {
            @Override
            public List<String> components() {
                return same.components();
            }

            @Override
            public Observation observe(Arm arm, int repetition) {
                return (arm.equals(Arm.SICK) && repetition == 0 ? sick : same).observe(arm, repetition);
            }
        };
        assertThat(attributor().attribute(once).outcome()).isEqualTo(Outcome.CANNOT_TELL);
    }

    @Test
    void aSmallBudgetIsKeptAndWhatWasNotTriedIsSaid() throws InterruptedException {
        Attributor hasty = new Attributor(new Budget(6, Duration.ofHours(1), 14), 10, () -> 0, 1);
        Attribution found = hasty.attribute(Sickness.HELD_CONNECTION.experiment(NOISE, 1));
        assertThat(found.observations()).isLessThanOrEqualTo(6);
        assertThat(found.notes()).anyMatch(note -> note.endsWith("was not tried: the budget was used up"));
    }

    @Test
    void whereTheBudgetEndsBeforeAnythingIsToldThatIsSaidAndIsNoVerdict() throws InterruptedException {
        PageModel healthy = PageModel.healthy();
        Attributor hasty = new Attributor(new Budget(4, Duration.ofHours(1), 14), 10, () -> 0, 1);

        Attribution found =
                hasty.attribute(new Simulated(healthy, healthy.with("services.recommendation", 52), NOISE, 1));

        assertThat(found.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(found.leavesOpen()).isTrue();
        assertThat(found.words()).contains("the budget ended after 2 runs of each", "--budget takes more");
    }

    @Test
    void moreTimeIsForMoreRuns() {
        assertThat(Budget.within(Duration.ofSeconds(45)).observations()).isEqualTo(14);
        assertThat(Budget.within(Duration.ofSeconds(900)).observations()).isEqualTo(140);
        assertThat(Budget.within(Duration.ofSeconds(900)).time()).isEqualTo(Duration.ofSeconds(900));
    }

    @Test
    void noRunIsBegunThatWouldEndAfterTheTime() throws InterruptedException {
        AtomicLong now = new AtomicLong();
        Simulated pages = Sickness.SLOW_REDIS.experiment(NOISE, 1);
        Experiment timed = new Experiment() {
            @Override
            public List<String> components() {
                return pages.components();
            }

            @Override
            public Observation observe(Arm arm, int repetition) {
                now.addAndGet(Duration.ofSeconds(9).toNanos());
                return pages.observe(arm, repetition);
            }
        };
        Attribution found = new Attributor(Budget.USUAL, 10, now::get, 1).attribute(timed);
        assertThat(Duration.ofNanos(now.get())).isLessThanOrEqualTo(Duration.ofSeconds(90));
        assertThat(found.causeRanking()).startsWith("redis");
    }

    @Test
    void onceConfirmedOnlySoManyMoreAreTried() throws InterruptedException {
        Budget budget = new Budget(14, Duration.ofHours(1), 2);
        Attribution found =
                new Attributor(budget, 10, () -> 0, 1).attribute(Sickness.SLOW_SERVICE.experiment(NOISE, 1));
        assertThat(found.causeRanking()).startsWith("services.recommendation");
        assertThat(found.observations()).isLessThanOrEqualTo(8);
    }

    @Test
    void whatElseCuresIsListedApartFromTheCauseTheBestFirst() throws InterruptedException {
        PageModel healthy = PageModel.healthy();
        PageModel sick = healthy.with("services.recommendation", 500);
        Remedies remedies = new Remedies() {
            @Override
            public List<String> all() {
                return List.of("more threads", "a faster network");
            }

            @Override
            public Observation observe(String remedy) {
                PageModel page = remedy.equals("more threads") ? sick : healthy;
                return new Simulated(page, page, NOISE, 7).observe(Arm.SICK, 0);
            }
        };
        Attribution found = attributor().attribute(new Simulated(healthy, sick, NOISE, 1), remedies);
        assertThat(found.remedies()).extracting(Remedy::change).containsExactly("a faster network", "more threads");
        assertThat(found.remedies()).extracting(Remedy::cures).containsExactly(true, false);
        assertThat(found.causeRanking()).startsWith("services.recommendation");
    }

    @Test
    void aPageWithoutAFaultIsGivenNoRemedy() throws InterruptedException {
        PageModel healthy = PageModel.healthy();
        Remedies never = new Remedies() {
            @Override
            public List<String> all() {
                return List.of("more of everything");
            }

            @Override
            public Observation observe(String remedy) {
                throw new AssertionError("there is nothing to cure");
            }
        };
        assertThat(attributor()
                        .attribute(new Simulated(healthy, healthy, NOISE, 1), never)
                        .remedies())
                .isEmpty();
    }

    static Attributor attributor() {
        return new Attributor(Budget.USUAL, 10, () -> 0, 1);
    }
}
