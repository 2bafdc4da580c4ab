package dev.hotpath.benchmarks.flame;

import java.io.IOException;
import java.nio.file.Path;
import one.profiler.AsyncProfilerLoader;

/** async-profiler's native library, which this jar carries for Linux and macOS. */
public final class ProfilerLibrary {

    private ProfilerLibrary() {}

    /**
     * Where it is, unpacked.
     *
     * @throws CannotProfile when there is none for this platform, or it can't be unpacked
     */
    public static Path path() {
        try {
            return AsyncProfilerLoader.getAsyncProfilerPath();
        } catch (IOException | IllegalStateException e) {
            throw new CannotProfile(
                    "async-profiler can't be unpacked here (" + e.getMessage()
                            + "): see doctor; verdicts need no flame graphs",
                    e);
        }
    }
}
