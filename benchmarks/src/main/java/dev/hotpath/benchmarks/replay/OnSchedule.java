package dev.hotpath.benchmarks.replay;

import dev.hotpath.fixtures.load.Recording;
import java.util.function.Consumer;

/** Counts the runs whose load was not sent when it was due: their figures hold what kept the generator from it. */
final class OnSchedule {

    private final Consumer<String> late;
    private int runs;
    private int missed;

    /** A load on a page. */
    interface Run {
        Recording take() throws InterruptedException;
    }

    /** @param late told of each run that was late, in words */
    OnSchedule(Consumer<String> late) {
        this.late = late;
    }

    /** Runs it, and once more where it was late; then it counts all the same. */
    Recording orAgain(Run run) throws InterruptedException {
        Recording first = run.take();
        return counted(first.keptUp() ? first : run.take());
    }

    private Recording counted(Recording recording) {
        runs++;
        if (!recording.keptUp()) {
            missed++;
            late.accept("%s; so in %d of %d runs, and their figures hold that too"
                    .formatted(recording.lateness().words(), missed, runs));
        }
        return recording;
    }

    int missed() {
        return missed;
    }
}
