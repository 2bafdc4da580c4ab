package dev.hotpath.benchmarks.doctor;

import dev.hotpath.results.record.SystemFiles;
import java.util.Arrays;
import java.util.Locale;

/** Time the hypervisor gave to others while this machine wanted it, from the making of this check to its look. */
final class StealCheck implements Check {

    private static final double TOLERABLE = 0.01;

    private record Ticks(long stolen, long all) {}

    private final SystemFiles files;
    private final Ticks before;

    StealCheck(SystemFiles files) {
        this.files = files;
        this.before = ticks();
    }

    @Override
    public String name() {
        return "stolen time";
    }

    @Override
    public Finding look() {
        Ticks now = ticks();
        if (now.all <= before.all) {
            return Finding.missing(name(), "not told", "Whether a hypervisor takes cores away can't be seen here.");
        }
        double share = (double) (now.stolen - before.stolen) / (now.all - before.all);
        String figure = String.format(Locale.ROOT, "%.1f %% during this examination", 100 * share);
        return share > TOLERABLE
                ? Finding.warning(
                        name(),
                        figure,
                        "A neighbour on the host takes cores away; rounds in which the control spreads are void.")
                : Finding.ok(
                        name(), figure, "Little stolen time alone does not make a quiet machine; the control does.");
    }

    private Ticks ticks() {
        for (String line : files.lines("proc/stat")) {
            if (line.startsWith("cpu ")) {
                long[] fields = Arrays.stream(line.strip().split("\\s+"))
                        .skip(1)
                        .limit(8)
                        .mapToLong(Long::parseLong)
                        .toArray();
                return new Ticks(
                        fields.length < 8 ? 0 : fields[7], Arrays.stream(fields).sum());
            }
        }
        return new Ticks(0, 0);
    }
}
