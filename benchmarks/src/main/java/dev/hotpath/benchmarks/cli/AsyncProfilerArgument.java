package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.flame.CannotProfile;
import dev.hotpath.benchmarks.flame.ProfilerLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills in what JMH's {@code -prof async} needs and this jar has: the profiler's library, and flame graphs as its output
 * where no other is asked for.
 */
final class AsyncProfilerArgument {

    private static final String OPTION = "-prof";
    private static final String NAME = "async";

    private AsyncProfilerArgument() {}

    /** JMH's arguments with every {@code -prof async} completed; all others as they are. */
    static String[] complete(String[] args) {
        List<String> completed = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            boolean profiler = i > 0 && args[i - 1].equals(OPTION);
            completed.add(profiler && isAsync(args[i]) ? complete(args[i]) : args[i]);
        }
        return completed.toArray(String[]::new);
    }

    static boolean isAsync(String profiler) {
        return profiler.equals(NAME) || profiler.startsWith(NAME + ":");
    }

    private static String complete(String profiler) {
        String settings = profiler.equals(NAME) ? "" : profiler.substring(NAME.length() + 1);
        if (!settings.contains("libPath=")) {
            settings = with(settings, "libPath=" + library());
        }
        if (!settings.contains("output=")) {
            settings = with(settings, "output=flamegraph");
        }
        return NAME + ":" + settings;
    }

    private static String with(String settings, String setting) {
        return settings.isEmpty() ? setting : settings + ";" + setting;
    }

    private static Path library() {
        try {
            return ProfilerLibrary.path();
        } catch (CannotProfile e) {
            throw new BadInput(e.getMessage() + "; or name your own library with -prof async:libPath=FILE");
        }
    }
}
