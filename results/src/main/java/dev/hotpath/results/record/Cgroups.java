package dev.hotpath.results.record;

import dev.hotpath.results.record.Environment.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/** Reads what Linux control groups allow this process: version 2, version 1, or the mix of both that systemd once used. */
public final class Cgroups {

    // Version 1 writes "no limit" as the largest multiple of a page.
    private static final double UNLIMITED_BYTES = 1L << 60;

    private final SystemFiles files;

    /** @param files the machine's, or a folder laid out like its root */
    public Cgroups(SystemFiles files) {
        this.files = files;
    }

    /** The least limits from this process' group up to the root. */
    public Limits limits() {
        boolean two = files.exists("sys/fs/cgroup/cgroup.controllers");
        boolean one = !two && (files.exists("sys/fs/cgroup/memory") || files.exists("sys/fs/cgroup/cpu"));
        if (!two && !one) {
            return new Limits(0, null, null);
        }
        double cpus = two ? least("", "", this::quotaTwo) : least("cpu", "cpu", this::quotaOne);
        double bytes = two
                ? least("", "", group -> number(group.resolve("memory.max")))
                : least("memory", "memory", group -> number(group.resolve("memory.limit_in_bytes")));
        return new Limits(
                two ? 2 : 1, Double.isInfinite(cpus) ? null : cpus, bytes >= UNLIMITED_BYTES ? null : (long) bytes);
    }

    // Every group above binds as well.
    private double least(String controller, String folder, ToDoubleFunction<Path> limit) {
        Path root = Path.of("sys/fs/cgroup").resolve(folder);
        double least = Double.POSITIVE_INFINITY;
        Path group = root.resolve(groupOf(controller)).normalize();
        // A process that was moved may lie outside of what it sees: the root of that binds it all the same.
        if (!group.startsWith(root)) {
            group = root;
        }
        while (group != null && group.startsWith(root)) {
            least = Math.min(least, limit.applyAsDouble(group));
            group = group.getParent();
        }
        return least;
    }

    private String groupOf(String controller) {
        for (String line : files.lines("proc/self/cgroup")) {
            String[] parts = line.split(":", 3);
            if (parts.length == 3 && List.of(parts[1].split(",")).contains(controller)) {
                return parts[2].replaceFirst("^/+", "");
            }
        }
        return "";
    }

    private double quotaTwo(Path group) {
        String[] parts = files.text(group.resolve("cpu.max").toString()).split(" ");
        return parts.length == 2 ? quota(parts[0], parts[1]) : Double.POSITIVE_INFINITY;
    }

    private double quotaOne(Path group) {
        return quota(
                files.text(group.resolve("cpu.cfs_quota_us").toString()),
                files.text(group.resolve("cpu.cfs_period_us").toString()));
    }

    private static double quota(String quota, String period) {
        OptionalLong micros = SystemFiles.whole(quota);
        OptionalLong of = SystemFiles.whole(period);
        boolean limited = micros.isPresent() && of.isPresent() && micros.getAsLong() > 0 && of.getAsLong() > 0;
        return limited ? (double) micros.getAsLong() / of.getAsLong() : Double.POSITIVE_INFINITY;
    }

    private double number(Path file) {
        OptionalDouble number = SystemFiles.number(files.text(file.toString()));
        return number.orElse(Double.POSITIVE_INFINITY);
    }
}
