package dev.hotpath.benchmarks.machine;

import dev.hotpath.results.record.Cgroups;
import dev.hotpath.results.record.SystemFiles;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Reads what the Linux scheduler counts of this process' threads. Elsewhere, and on kernels built without it, there is nothing. */
public final class SchedulerStatistics {

    private static final String TASKS = "proc/self/task";

    private final SystemFiles files;
    private Double quota;
    private BitSet mask;

    public SchedulerStatistics(SystemFiles files) {
        this.files = files;
    }

    /** Whether the kernel counts both, shown by this process itself, which has long been running. */
    public boolean counts() {
        return files.names(TASKS).stream()
                .map(this::times)
                .filter(times -> times != null)
                .reduce(ThreadTimes::plus)
                .filter(sum -> sum.cpu() > 0 && sum.runQueue() > 0)
                .isPresent();
    }

    /**
     * The times of all living threads of that name, by thread id.
     *
     * @param beginning how their Java names begin; the kernel keeps 15 bytes of a name, so only those are compared
     */
    Map<String, ThreadTimes> ofThreadsNamed(String beginning) {
        NativeName name = new NativeName(beginning);
        return of(id -> name.isOf(files.text(TASKS + "/" + id + "/comm")));
    }

    /** The times of all living threads of this process, by thread id. */
    Map<String, ThreadTimes> ofAllThreads() {
        return of(id -> true);
    }

    private Map<String, ThreadTimes> of(Predicate<String> which) {
        Map<String, ThreadTimes> threads = new HashMap<>();
        for (String id : files.names(TASKS)) {
            if (which.test(id)) {
                ThreadTimes times = times(id);
                // A thread that ended meanwhile has no file any more.
                if (times != null) {
                    threads.put(id, times);
                }
            }
        }
        return threads;
    }

    private ThreadTimes times(String id) {
        return ThreadTimes.parse(files.text(TASKS + "/" + id + "/schedstat"));
    }

    /** The machine's ticks since its start: of all processes, stolen ones included, and idle. */
    record Ticks(long busy, long idle, int cores) {

        /** How many cores were busy on average since an earlier reading; empty when no tick has passed. */
        static OptionalDouble busyCores(Ticks earlier, Ticks later) {
            long busy = later.busy - earlier.busy;
            long all = busy + later.idle - earlier.idle;
            return all <= 0 ? OptionalDouble.empty() : OptionalDouble.of((double) later.cores * busy / all);
        }
    }

    /**
     * Of the CPUs that this process may run on: what happens on others is nobody's business here. Under a quota on all of them there is
     * no such thing as the process' own, and no tick passes.
     */
    Ticks ticks() {
        List<String> lines = files.lines("proc/stat").stream()
                .filter(line -> line.startsWith("cpu"))
                .toList();
        List<String> each =
                lines.stream().filter(line -> !line.startsWith("cpu ")).toList();
        if (quota() < each.size()) {
            return new Ticks(0, 0, 0);
        }
        List<String> own = each.stream()
                .filter(line -> mask().get(Integer.parseInt(line.substring(3, line.indexOf(' ')))))
                .toList();
        boolean some = !own.isEmpty() && own.size() < each.size();
        long busy = 0;
        long idle = 0;
        for (String line : some
                ? own
                : lines.stream().filter(any -> any.startsWith("cpu ")).toList()) {
            // user nice system idle iowait irq softirq steal; guest time is within user's already.
            long[] fields = Arrays.stream(line.strip().split("\\s+"))
                    .skip(1)
                    .limit(8)
                    .mapToLong(Long::parseLong)
                    .toArray();
            idle += fields[3] + fields[4];
            busy += Arrays.stream(fields).sum() - fields[3] - fields[4];
        }
        return new Ticks(busy, idle, some ? own.size() : each.size());
    }

    /** Infinite where there is none. Neither it nor the mask changes while this process runs, and both take files to read. */
    private double quota() {
        if (quota == null) {
            Double cpus = new Cgroups(files).limits().cpus();
            quota = cpus == null ? Double.POSITIVE_INFINITY : cpus;
        }
        return quota;
    }

    private BitSet mask() {
        if (mask == null) {
            mask = allowed();
        }
        return mask;
    }

    /** Such as {@code 0-1,4}; empty where it is not told. */
    private BitSet allowed() {
        BitSet cpus = new BitSet();
        for (String range : files.value("proc/self/status", "Cpus_allowed_list").split(",")) {
            String[] ends = range.strip().split("-");
            OptionalLong from = SystemFiles.whole(ends[0]);
            OptionalLong to = SystemFiles.whole(ends[ends.length - 1]);
            if (from.isPresent() && to.isPresent()) {
                cpus.set((int) from.getAsLong(), (int) to.getAsLong() + 1);
            }
        }
        return cpus;
    }
}
