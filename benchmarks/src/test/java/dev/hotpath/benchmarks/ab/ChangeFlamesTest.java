package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.SteppingClock;
import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.results.compare.Change;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Family;
import dev.hotpath.results.compare.Kind;
import dev.hotpath.results.compare.Outcome;
import dev.hotpath.results.compare.Ratio;
import dev.hotpath.results.compare.Subject;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.record.UnwritableResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeFlamesTest {

    private final SteppingClock clock = new SteppingClock();

    @TempDir
    Path folder;

    @Test
    void whatWasNotConfirmedIsNotLookedAt() {
        ChangeFlames flames = new ChangeFlames(
                () -> {
                    throw new AssertionError("no profiler is needed");
                },
                Progress.silent(),
                clock);

        assertThat(flames.after(judged(Kind.INCONCLUSIVE, Kind.EQUIVALENT))).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aShapeHasNoPointThatCouldBeLookedAt() {
        ChangeFlames flames = new ChangeFlames(
                () -> {
                    throw new AssertionError("no profiler is needed");
                },
                Progress.silent(),
                clock);

        assertThat(flames.after(judged(null, ShapeChanges.SHAPE, Kind.REGRESSED)))
                .isEmpty();
    }

    @Test
    void withoutAProfilerAConfirmedChangeIsStillAResult() {
        ChangeFlames flames = new ChangeFlames(
                () -> {
                    throw UnwritableResult.of(folder, new IOException("no room"));
                },
                Progress.silent(),
                clock);

        assertThat(flames.after(judged(Kind.REGRESSED)))
                .singleElement()
                .asString()
                .startsWith("no flame graphs: ");
    }

    @Test
    void onceStoppedItLooksAtNothing() {
        ChangeFlames flames = new ChangeFlames(
                () -> {
                    throw new AssertionError("it was stopped");
                },
                Progress.silent(),
                clock);
        flames.abort();

        assertThat(flames.after(judged(Kind.REGRESSED))).isEmpty();
    }

    @Test
    void theyKeepTheBudgetAndOneLineSaysHowToGetThem() {
        ChangeFlames flames = new ChangeFlames(
                () -> {
                    throw new AssertionError("there is no time for a profile");
                },
                Progress.silent(),
                clock);

        assertThat(flames.after(judged(clock.instant().plusSeconds(5), Kind.REGRESSED)))
                .containsExactly("no time was left in --budget for the flame graphs of 1 change: ab --resume " + folder
                        + " makes them");
    }

    @Test
    void whereTwoForksFitTheyAreMade() {
        ChangeFlames flames = new ChangeFlames(
                () -> {
                    throw UnwritableResult.of(folder, new IOException("the profiler is asked for"));
                },
                Progress.silent(),
                clock);

        assertThat(flames.after(judged(clock.instant().plusSeconds(6), Kind.REGRESSED)))
                .singleElement()
                .asString()
                .contains("the profiler is asked for");
    }

    private Afterwards.Judged judged(Kind... kinds) {
        return judged(null, kinds);
    }

    private Afterwards.Judged judged(Instant deadline, Kind... kinds) {
        return judged(deadline, "mean", kinds);
    }

    private Afterwards.Judged judged(Instant deadline, String statistic, Kind... kinds) {
        Subject subject = new Subject("shop.Cart.add", "avgt", 1, Map.of(), statistic);
        List<Change> changes = Arrays.stream(kinds)
                .map(kind -> new Change(
                        subject, Family.TIME, "us/op", 1, new Ratio(1.2, 1.1, 1.3), null, kind, 10, 1.05, 0, "changed"))
                .toList();
        return new Afterwards.Judged(
                new Comparison(Outcome.OK, changes, List.of(), List.of()),
                null,
                new RunFolder(folder),
                arm -> List.of(),
                benchmark -> Duration.ofSeconds(3),
                Duration.ofSeconds(1),
                deadline);
    }
}
