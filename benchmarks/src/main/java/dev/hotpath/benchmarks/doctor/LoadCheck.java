package dev.hotpath.benchmarks.doctor;

import dev.hotpath.results.record.SystemFiles;
import java.util.Locale;
import java.util.OptionalDouble;

/** Whether something else runs beside the measurement. */
final class LoadCheck implements Check {

    private static final double QUIET_A_CORE = 0.25;

    private final SystemFiles files;

    LoadCheck(SystemFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public Finding look() {
        OptionalDouble load = SystemFiles.number(files.text("proc/loadavg").split(" ")[0]);
        if (load.isEmpty()) {
            return Finding.missing(
                    name(), "not told", "Whether something else runs beside a measurement can't be seen here.");
        }
        int cores = Runtime.getRuntime().availableProcessors();
        String figure = String.format(Locale.ROOT, "%.2f in the last minute", load.getAsDouble());
        return load.getAsDouble() > QUIET_A_CORE * cores
                ? Finding.warning(
                        name(),
                        figure,
                        "Something else is running: forks spread more, so verdicts need more of them or end in"
                                + " cannot-tell. Stop it, or wait a minute if it was the build.")
                : Finding.ok(name(), figure, "Nothing else runs that would spread the forks.");
    }
}
