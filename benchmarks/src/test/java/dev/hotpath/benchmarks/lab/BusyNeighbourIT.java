package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hotpath.benchmarks.KeepsTime;
import dev.hotpath.benchmarks.machine.EffectiveCores;
import dev.hotpath.benchmarks.machine.SchedulerStatistics;
import dev.hotpath.results.record.EnvironmentReader;
import dev.hotpath.results.record.SystemFiles;
import dev.hotpath.results.scaling.Shape;
import dev.hotpath.results.scaling.Verdict;
import dev.hotpath.results.sweep.Sweep;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * With a busy loop a core beside it, what is flat or linear stays so, a pool bends at its size or can't be told, and the words
 * say what disturbed it. All of that takes minutes, and {@code -Dhotpath.long=true} asks for it; looking up is always looked at.
 */
@KeepsTime
class BusyNeighbourIT {

    private static final int FORKS = 3;
    private static final Duration LONGEST_TRIAL = Duration.ofSeconds(60);

    /** Curves that are straight, with how many of their points are measured; parsing with one library is enough. */
    private static final Map<String, Integer> STRAIGHT = Boolean.getBoolean("hotpath.long")
            ? Map.of("HashLookup.get", 4, "LinearScan.hash", 4, "RecommendationParsing.parse", 4)
            : Map.of("HashLookup.get", 4);

    private static final String POOL = "ParkedHold.acquireHoldRelease";

    /** From 1 thread to 16, the knee at 4 in the middle. */
    private static final int POOL_POINTS = 5;

    @TempDir
    Path runs;

    @BeforeEach
    void aKernelThatCounts() {
        assumeTrue(
                new SchedulerStatistics(SystemFiles.ofThisMachine()).counts(), "this kernel counts no run-queue time");
    }

    @Test
    void lookingUpScanningAndParsingAreNeverNonlinearBesideBusyLoopsOnAllCores() throws Exception {
        for (Verdict verdict : verdicts(List.of("control", "json"), STRAIGHT.size())) {
            assertThat(verdict.shape().nonlinear()).as(verdict.words()).isNotEqualTo(true);
            assertThat(verdict.words()).contains("other programs kept");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "hotpath.long", matches = "true")
    void aPoolBendsAtItsSizeOrCannotBeToldBesideBusyLoopsOnAllCores() throws Exception {
        for (Verdict verdict : verdicts(List.of("pool"), 1)) {
            assertThat(verdict.words()).contains("other programs kept");
            if (verdict.shape() != Shape.CANNOT_TELL) {
                assertThat(verdict.shape()).as(verdict.words()).isEqualTo(Shape.QUEUEING);
                // The points beside the pool's size.
                assertThat(verdict.knee().low()).as(verdict.words()).isLessThanOrEqualTo(8);
                assertThat(verdict.knee().high()).as(verdict.words()).isGreaterThanOrEqualTo(2);
            }
        }
    }

    private List<Verdict> verdicts(List<String> components, int curves) throws Exception {
        Planner planner = new Planner(Catalog.onClassPath(), List.of());
        List<Sweep> sweeps = planner.plan(components, false, 1).sweeps().stream()
                .filter(BusyNeighbourIT::known)
                .map(BusyNeighbourIT::shortened)
                .toList();
        assertThat(sweeps).hasSize(curves);

        Diagnosis.Outcome outcome;
        try (BusyLoops loops = BusyLoops.start(Runtime.getRuntime().availableProcessors());
                Interruption interruption = Interruption.listen()) {
            outcome = diagnosis(interruption).begin(planner.again(sweeps, 1), runs, FORKS, null);
            assertThat(loops.isAlive()).as("busy to the end").isTrue();
        }

        assertThat(outcome.failed()).isEmpty();
        assertThat(outcome.verdicts()).hasSize(curves);
        return outcome.verdicts();
    }

    private static Diagnosis diagnosis(Interruption interruption) {
        Clock clock = Clock.systemDefaultZone();
        return new Diagnosis(
                new Diagnosis.Settings(LONGEST_TRIAL, Map.of(), null),
                new MachineRecord(EnvironmentReader.ofThisMachine(clock), EffectiveCores::measured),
                line -> {},
                Progress.silent(),
                interruption,
                clock);
    }

    private static boolean known(Sweep sweep) {
        return points(sweep) > 0
                && sweep.params().getOrDefault("library", "JACKSON2_DATABIND").equals("JACKSON2_DATABIND")
                && sweep.params().getOrDefault("poolSize", "4").equals("4");
    }

    private static Sweep shortened(Sweep sweep) {
        return new Sweep(
                sweep.benchmark(),
                sweep.component(),
                sweep.does(),
                sweep.axis(),
                sweep.kind(),
                sweep.metric(),
                sweep.capacity(),
                sweep.params(),
                sweep.points().subList(0, points(sweep)));
    }

    /** How many of a curve's points are measured, none of those that are not known. */
    private static int points(Sweep sweep) {
        return name(sweep).equals(POOL) ? POOL_POINTS : STRAIGHT.getOrDefault(name(sweep), 0);
    }

    private static String name(Sweep sweep) {
        int method = sweep.benchmark().lastIndexOf('.');
        return sweep.benchmark().substring(sweep.benchmark().lastIndexOf('.', method - 1) + 1);
    }
}
