package dev.hotpath.benchmarks.flame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.lab.Catalog;
import dev.hotpath.benchmarks.lab.Planner;
import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.benchmarks.lab.Sequel;
import dev.hotpath.benchmarks.lab.Workbench;
import dev.hotpath.benchmarks.page.WaitingUsers;
import dev.hotpath.benchmarks.pool.ParkedHold;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Interval;
import dev.hotpath.results.scaling.Point;
import dev.hotpath.results.scaling.Shape;
import dev.hotpath.results.scaling.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BendFlamesTest {

    private static final String BENCHMARK = ParkedHold.class.getName() + ".acquireHoldRelease";

    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void aKneeIsLookedAtFromTheLastPointThatIsSurelyBeforeIt() {
        assertThat(Bend.of(verdict(Shape.QUEUEING, new Interval(8, 6, 11)))).contains(new Bend(4, 64));
    }

    @Test
    void aKneeBeforeTheSecondPointIsLookedAtFromTheFirst() {
        assertThat(Bend.of(verdict(Shape.KNEE, new Interval(1, 1, 2)))).contains(new Bend(1, 64));
    }

    @Test
    void whatGrowsAllAlongIsLookedAtFromItsFirstPoint() {
        assertThat(Bend.of(verdict(Shape.SUPERLINEAR, null))).contains(new Bend(1, 64));
    }

    @Test
    void whatDoesNotBendGetsNoFlameGraphsAndNoWords() {
        BendFlames flames = new BendFlames(
                () -> {
                    throw new AssertionError("nobody needs the profiler");
                },
                clock);

        assertThat(flames.after(judged(List.of(verdict(Shape.FLAT, null), verdict(Shape.CANNOT_TELL, null)), null)))
                .isEmpty();
    }

    @Test
    void aMachineWithoutAProfilerCostsALineAndNothingElse() {
        BendFlames flames = new BendFlames(
                () -> {
                    throw new CannotProfile("async-profiler can't be unpacked here");
                },
                clock);

        assertThat(flames.after(judged(List.of(verdict(Shape.SUPERLINEAR, null)), null)))
                .containsExactly("no flame graphs: async-profiler can't be unpacked here");
    }

    @Test
    void aRunWhoseTimeIsUpSaysHowToMakeThem() {
        BendFlames flames = new BendFlames(() -> Path.of("library"), clock);

        assertThat(flames.after(judged(
                        List.of(verdict(Shape.SUPERLINEAR, null), verdict(Shape.QUEUEING, new Interval(8, 6, 11))),
                        NOW.plus(Duration.ofSeconds(3)))))
                .containsExactly(
                        "no time was left for the flame graphs of 2 more: flame BENCHMARK --below X --above Y --run "
                                + folder + " makes one's");
    }

    @Test
    void onlyTheWorstEightAreLookedAtAndTheOthersAreCounted() {
        assertThat(withoutTime(8)).singleElement().asString().startsWith("no time was left");
        assertThat(withoutTime(9))
                .last()
                .asString()
                .isEqualTo("1 more curve bends, without flame graphs: flame BENCHMARK --below X --above Y --run "
                        + folder + " makes one's");
        assertThat(withoutTime(10)).last().asString().startsWith("2 more curves bend, without flame graphs");
    }

    @Test
    void ofARunThatIsStoppedNothingIsCounted() {
        Sequel.Judged judged = judged(bends(9), null);
        judged.bench().abort();

        assertThat(new BendFlames(() -> Path.of("library"), clock).after(judged))
                .isEmpty();
    }

    @Test
    void thePageIsNotLookedForInTheJvmOfItsCallers() {
        BendFlames flames = new BendFlames(
                () -> {
                    throw new AssertionError("nobody needs the profiler");
                },
                clock);
        String users = WaitingUsers.class.getName() + ".ask";
        Verdict bend = verdict(users, Map.of("connections", "10"), Shape.QUEUEING, new Interval(8, 6, 11));

        assertThat(flames.after(judged(users, List.of(bend), null))).containsExactly(BendFlames.ELSEWHERE);
    }

    private List<String> withoutTime(int bends) {
        return new BendFlames(() -> Path.of("library"), clock).after(judged(bends(bends), NOW));
    }

    private static List<Verdict> bends(int number) {
        return Collections.nCopies(number, verdict(Shape.SUPERLINEAR, null));
    }

    private Sequel.Judged judged(List<Verdict> verdicts, Instant deadline) {
        return judged(BENCHMARK, verdicts, deadline);
    }

    private Sequel.Judged judged(String benchmark, List<Verdict> verdicts, Instant deadline) {
        return new Sequel.Judged(
                new Planner(Catalog.onClassPath(), List.of()).planOf(Set.of(benchmark), 1),
                new RunFolder(folder),
                List.of(),
                verdicts,
                new Workbench(List.of(), () -> Duration.ofSeconds(1), null),
                deadline,
                Progress.silent());
    }

    private static Verdict verdict(Shape shape, Interval knee) {
        return verdict(BENCHMARK, Map.of("poolSize", "4", "holdMillis", "2"), shape, knee);
    }

    private static Verdict verdict(String benchmark, Map<String, String> params, Shape shape, Interval knee) {
        List<Point> points = DoubleStream.of(1, 2, 4, 8, 16, 32, 64)
                .mapToObj(x -> new Point(x, new double[] {x}))
                .toList();
        Curve curve = new Curve(
                benchmark,
                "pool",
                "",
                "threads",
                AxisKind.THREADS,
                params,
                "mean",
                "us/op",
                points,
                OptionalDouble.empty());
        return new Verdict(curve, shape, new Interval(3, 2, 4), null, knee, 0.001, 1.2, "");
    }
}
