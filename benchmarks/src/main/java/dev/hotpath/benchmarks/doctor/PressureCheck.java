package dev.hotpath.benchmarks.doctor;

import dev.hotpath.results.record.SystemFiles;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Linux' pressure stall information: the share of time in which some task wanted a core and had none. */
final class PressureCheck implements Check {

    private static final Pattern SOME = Pattern.compile("some avg10=([0-9.]+) .*");
    private static final double MUCH = 20;

    private final SystemFiles files;

    PressureCheck(SystemFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "cpu pressure";
    }

    @Override
    public Finding look() {
        Matcher some = SOME.matcher(
                files.lines("proc/pressure/cpu").stream().findFirst().orElse(""));
        if (!some.matches()) {
            return Finding.missing(
                    name(),
                    "not told (no PSI)",
                    "Whether the machine as a whole lacked cores during a trial can't be seen.");
        }
        double share = Double.parseDouble(some.group(1));
        String figure = some.group(1) + " % of the last 10 s";
        return share > MUCH
                ? Finding.warning(name(), figure, "Tasks wait for cores already before anything is measured.")
                : Finding.ok(name(), figure, "The machine as a whole has cores to spare.");
    }
}
