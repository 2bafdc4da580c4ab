package dev.hotpath.benchmarks.replay;

import dev.hotpath.fixtures.load.Recording;
import java.util.function.Consumer;
import java.util.function.Function;

/** Counts the runs whose load was not sent when it was due: their figures hold what kept the generator from it. */
final class OnSchedule {

    private final Consumer<String> late;
    private int runs;
    private int missed;

    /** A load on a page. */
    interface Run<T> {
        T take() throws InterruptedException;
    }

    /** @param late told of each run that was late, in words */
    OnSchedule(Consumer<String> late) {
        this.late = late;
    }

    /** Runs it, and once more where it was late; then it counts all the same. */
    Recording orAgain(Run<Recording> run) throws InterruptedException {
        return orAgain(run, recording -> recording);
    }

    /** The same where more is read than the load's answers. */
    <T> T orAgain(Run<T> run, Function<T, Recording> recording) throws InterruptedException {
        T first = run.take();
        T taken = recording.apply(first).keptUp() ? first : run.take();
        count(recording.apply(taken));
        return taken;
    }

    private void count(Recording recording) {
        runs++;
        if (!recording.keptUp()) {
            missed++;
            late.accept("%s; so in %d of %d runs, and their figures hold that too"
                    .formatted(recording.lateness().words(), missed, runs));
        }
    }

    int missed() {
        return missed;
    }
}
