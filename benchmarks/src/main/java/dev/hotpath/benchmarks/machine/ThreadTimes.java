package dev.hotpath.benchmarks.machine;

/**
 * What the Linux scheduler counted for a thread since its start.
 *
 * @param cpu nanoseconds on a core
 * @param runQueue nanoseconds ready to run but without a core
 */
public record ThreadTimes(long cpu, long runQueue) {

    static final ThreadTimes NONE = new ThreadTimes(0, 0);

    /** Reads the first two fields of a {@code schedstat} file; null when the text is none. */
    static ThreadTimes parse(String schedstat) {
        String[] fields = schedstat.split(" ");
        try {
            return fields.length < 2 ? null : new ThreadTimes(Long.parseLong(fields[0]), Long.parseLong(fields[1]));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    ThreadTimes plus(ThreadTimes other) {
        return new ThreadTimes(cpu + other.cpu, runQueue + other.runQueue);
    }

    ThreadTimes minus(ThreadTimes earlier) {
        return new ThreadTimes(cpu - earlier.cpu, runQueue - earlier.runQueue);
    }
}
