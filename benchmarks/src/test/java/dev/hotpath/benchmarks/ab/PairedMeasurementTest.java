package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.benchmarks.SteppingClock;
import dev.hotpath.benchmarks.lab.NoRoom;
import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.results.compare.Change;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Kind;
import dev.hotpath.results.compare.Outcome;
import dev.hotpath.results.record.EnvironmentReader;
import dev.hotpath.results.record.JmhJson;
import dev.hotpath.results.record.Journal;
import dev.hotpath.results.record.RunFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole comparisons of forks in which changes were planted. */
class PairedMeasurementTest {

    @TempDir
    Path runs;

    private final SteppingClock clock = new SteppingClock();
    private final PlantedForks forks = new PlantedForks(clock);
    private final List<Place> places = new ArrayList<>(
            IntStream.range(0, 6).mapToObj(i -> Measurements.place("m" + i)).toList());
    private RunFolder folder;

    @BeforeEach
    void aFolderIsMade() {
        folder = RunFolder.create(runs, clock, Optional.empty());
    }

    @Test
    void aChangeIsConfirmedByFreshPairsOfItAlone() {
        forks.slower(places.get(2), 1.10);

        Comparison comparison = compare(settings(null)).comparison();

        assertThat(comparison.outcome()).isEqualTo(Outcome.REGRESSED);
        assertThat(of(comparison, Kind.REGRESSED)).singleElement().satisfies(c -> {
            assertThat(c.subject().benchmark()).isEqualTo(places.get(2).benchmark());
            assertThat(c.ratio().value()).isBetween(1.07, 1.13);
            assertThat(c.pairs()).isEqualTo(20);
        });
        assertThat(forks.log).filteredOn(l -> l.startsWith(places.get(0).id())).hasSize(20);
        assertThat(forks.log).filteredOn(l -> l.startsWith("canary")).hasSize(40);
    }

    @Test
    void aPlaceThatHasRunAtTheHeadBeforeIsNotBrokenThere() {
        forks.beforeEach(() -> {
            // Three rounds of seven pairs.
            if (forks.log.size() == 42) {
                forks.failing(places.get(1), Arm.HEAD);
            }
        });

        assertOneIsLeftOpenSince("fails at the head");
    }

    @Test
    void aPointThatTheHeadAloneHasIsNoChangeOfShape() {
        places.clear();
        for (int n : new int[] {10, 20, 40, 80, 160, 320, 640}) {
            Place place = Measurements.place("curve", Map.of("items", Integer.toString(n)));
            places.add(place);
            forks.costs(place, n == 640 ? 4 * n : n);
        }
        forks.failing(places.get(6), Arm.BASE);

        assertThat(compare(settings(null)).comparison().changes())
                .extracting(change -> change.subject().statistic())
                .doesNotContain("shape");
    }

    @Test
    void whatIsSlowerAsAWholeIsConfirmedInTheLeastTimeThereIs() {
        places.forEach(p -> forks.slower(p, 1.5));

        // A pair of each takes 14 s: six benchmarks and the canary.
        Comparison comparison =
                compare(settings(Budget.least(Duration.ofSeconds(14)))).comparison();

        assertThat(comparison.outcome()).isEqualTo(Outcome.REGRESSED);
        assertThat(of(comparison, Kind.REGRESSED)).hasSize(6);
    }

    @Test
    void whenNothingChangedThereIsNothingToConfirm() {
        Comparison comparison = compare(settings(null)).comparison();

        assertThat(of(comparison, Kind.REGRESSED)).isEmpty();
        assertThat(of(comparison, Kind.IMPROVED)).isEmpty();
    }

    @Test
    void whenTheCanaryMovesNothingIsCalledChanged() {
        places.forEach(p -> forks.slower(p, 1.2));
        forks.slower(Measurements.canary(), 1.2);

        Comparison comparison = compare(settings(null)).comparison();

        assertThat(comparison.outcome()).isEqualTo(Outcome.CONTAMINATED);
        assertThat(of(comparison, Kind.REGRESSED)).isEmpty();
    }

    @Test
    void theBudgetHoldsWithBothSteps() {
        places.forEach(p -> forks.slower(p, 1.5));

        compare(settings(Duration.ofSeconds(200)));

        assertThat(Duration.between(new SteppingClock().instant(), clock.instant()))
                .isBetween(Duration.ofSeconds(150), Duration.ofSeconds(200));
        assertThat(journal()).extracting(ForkRecord::phase).contains(Phase.CONFIRMING);
    }

    @Test
    void everythingThatWasMeasuredIsInTheFolder() {
        compare(settings(null));

        assertThat(journal()).hasSize(forks.log.size());
        assertThat(JmhJson.read(folder.path().resolve("jmh-base.json"))).hasSize(6);
        assertThat(JmhJson.read(folder.path().resolve("jmh-head.json")))
                .allSatisfy(r -> assertThat(r.forks()).isEqualTo(10));
        assertThat(folder.path().resolve("compare.json")).content().contains("hotpath.compare/1");
        assertThat(PairedForks.series(
                        journal().stream().filter(f -> !f.canary()).toList()))
                .hasSize(12);
    }

    @Test
    void whenItIsStoppedWhatWasMeasuredIsJudged() {
        PairedMeasurement ab = ab(settings(null));
        forks.slower(places.get(0), 2).beforeEach(() -> {
            if (forks.log.size() == 80) {
                ab.stop();
            }
        });

        Compared measured = ab.measure(planned(), folder, forks).compared();

        assertThat(measured.cutShort()).isTrue();
        assertThat(measured.comparison().changes()).isNotEmpty();
        assertThat(journal()).hasSize(80);
    }

    @Test
    void whatABenchmarkDiffersFromItselfIsNoChangeTwiceAsLarge() {
        forks.slower(places.get(2), 1.06);
        compare(settings(null));
        Path floor = folder.path();
        folder = new RunFolder(floor.resolveSibling("another"));
        assertThat(folder.path().toFile().mkdir()).isTrue();
        forks.slower(places.get(2), 1.10).slower(places.get(1), 1.10);

        Comparison comparison = compare(settings(null, List.of(floor))).comparison();

        assertThat(of(comparison, Kind.REGRESSED))
                .singleElement()
                .satisfies(change -> assertThat(change.subject().benchmark())
                        .isEqualTo(places.get(1).benchmark()));
    }

    @Test
    void aPlaceThatFailsAtTheHeadAloneHasRegressed() {
        forks.failing(places.get(1), Arm.HEAD);

        Compared measured = compare(settings(null));

        assertThat(measured.comparison().outcome()).isEqualTo(Outcome.REGRESSED);
        assertThat(measured.cutShort()).isFalse();
        assertThat(measured.comparison().left())
                .singleElement()
                .asString()
                .contains("Bench.m1: fails at the head: out of memory");
    }

    @Test
    void aForkForWhichNobodyMakesRoomFailsNothingAndTheRunGoesOnLater() {
        forks.beforeEach(() -> {
            if (forks.log.size() == 40) {
                throw new NoRoom("something else has been measuring");
            }
        });

        Compared measured = compare(settings(null));

        assertThat(measured.cutShort()).isTrue();
        assertThat(measured.comparison().warnings()).anyMatch(warning -> warning.contains("something else"));
        assertThat(measured.comparison().left()).noneMatch(line -> line.contains("fails at"));
    }

    @Test
    void aPlaceThatFailsAtTheBaseLeavesTheWholeOpen() {
        forks.failing(places.get(1), Arm.BASE);

        assertOneIsLeftOpenSince("fails at the base");
    }

    @Test
    void whatThereWasNoTimeForIsNamed() {
        Compared measured = compare(settings(Duration.ofSeconds(12)));

        assertThat(measured.comparison().outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(measured.comparison().left())
                .hasSize(6
                        - (int) forks.log.stream()
                                        .filter(l -> l.startsWith("org.a"))
                                        .count()
                                / 2)
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l).endsWith("no pair of it was measured in time"));
    }

    @Test
    void aRunThatWasKilledGoesOnWhereItWasAndShowsTheSameInTheEnd() {
        forks.slower(places.get(2), 1.10).beforeEach(() -> {
            if (forks.log.size() == 51) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> compare(settings(null))).hasMessage("killed");
        assertThat(journal()).hasSize(51);
        forks.beforeEach(() -> {});

        Comparison comparison = compare(settings(null)).comparison();

        assertThat(of(comparison, Kind.REGRESSED))
                .singleElement()
                .satisfies(c -> assertThat(c.pairs()).isEqualTo(20));
        // The fork whose other half was lost is measured again.
        assertThat(journal()).filteredOn(f -> f.phase() == Phase.SCREENING).hasSize(10 * 7 * 2 + 1);
    }

    @Test
    void whatIsDoneAfterwardsHasTheSameBudget() {
        Instant begun = clock.instant();

        assertThat(measure(settings(Duration.ofMinutes(10))).deadline()).isEqualTo(begun.plus(Duration.ofMinutes(10)));
        assertThat(measure(settings(null)).deadline()).isNull();
    }

    @Test
    void whoeverGoesOnWithARunThatWasMeasuredInFullWantsWhatThereWasNoTimeFor() {
        Settings settings = settings(Duration.ofMinutes(10));
        Comparison comparison = measure(settings).compared().comparison();
        int measured = forks.log.size();

        PairedMeasurement.Done again = measure(settings);

        assertThat(forks.log).hasSize(measured);
        assertThat(again.compared().comparison()).isEqualTo(comparison);
        assertThat(again.deadline()).isNull();
    }

    @Test
    void aCurveThatBendsOnTheHeadAloneIsAChangeOfItsOwn() {
        places.clear();
        for (int n : new int[] {10, 20, 40, 80, 160, 320, 640}) {
            Place place = Measurements.place("curve", Map.of("items", Integer.toString(n)));
            places.add(place);
            forks.costs(place, n).slower(place, 1 + n / 160.0);
        }

        Comparison comparison = compare(settings(null)).comparison();

        assertThat(comparison.outcome()).isEqualTo(Outcome.REGRESSED);
        assertThat(comparison.changes().get(0)).satisfies(c -> {
            assertThat(c.subject().statistic()).isEqualTo("shape");
            assertThat(c.kind()).isEqualTo(Kind.REGRESSED);
            assertThat(c.words()).contains("along items it was linear and is superlinear");
        });
    }

    private void assertOneIsLeftOpenSince(String reason) {
        Comparison comparison = compare(settings(null)).comparison();

        assertThat(comparison.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(comparison.left()).singleElement().asString().contains(reason);
    }

    private Compared compare(Settings settings) {
        return measure(settings).compared();
    }

    private PairedMeasurement.Done measure(Settings settings) {
        return ab(settings).measure(planned(), folder, forks);
    }

    private PairedMeasurement ab(Settings settings) {
        Recorder recorder = new Recorder(settings, EnvironmentReader.ofThisMachine(clock));
        return new PairedMeasurement(settings, recorder, Progress.silent(), clock);
    }

    private Planned planned() {
        return new Planned(
                new Harness(List.of(), List.of(), false),
                places,
                new Canary(Measurements.canary(), null, List.of()),
                List.of());
    }

    private static Settings settings(Duration budget) {
        return settings(budget, List.of());
    }

    private static Settings settings(Duration budget, List<Path> floors) {
        return new Settings(
                null,
                Map.of(),
                List.of(),
                10,
                budget,
                0.03,
                1,
                new JmhArguments(List.of()),
                List.of(),
                List.of(),
                floors,
                null,
                false,
                false,
                List.of("ab"));
    }

    private List<ForkRecord> journal() {
        return Journal.read(folder.journal(), ForkRecord.class);
    }

    private static List<Change> of(Comparison comparison, Kind kind) {
        return comparison.changes().stream().filter(c -> c.kind() == kind).toList();
    }
}
