package dev.hotpath.results.machine;

import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.JmhSettings;
import dev.hotpath.results.record.Metric;
import dev.hotpath.results.record.Samples;
import dev.hotpath.results.record.TrialRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Forks of one benchmark whose threads' time is known. */
public record Measured(String benchmark, String mode, int threads, Map<String, String> params, Metric score) {

    private static final JmhSettings SETTINGS =
            new JmhSettings("1.37", "java", List.of(), "17", "OpenJDK", "17", 1, "1 s", 1, 1, "1 s", 1);

    public static Measured averageTime(String benchmark, int threads, Map<String, String> params, double... row) {
        return new Measured(benchmark, "avgt", threads, params, new Metric("us/op", List.of(row), null));
    }

    static Measured throughput(int threads, double... row) {
        return new Measured("x.Y.z", "thrpt", threads, Map.of(), new Metric("ops/us", List.of(row), null));
    }

    static Measured sampled(Samples samples) {
        Metric score = Metric.ofSamples("us/op", List.of(List.of(samples)));
        return new Measured("x.Y.z", "sample", 1, Map.of(), score);
    }

    /** On a machine that says nothing of itself. */
    public JmhResult silently() {
        return new JmhResult(benchmark, mode, threads, params, SETTINGS, score, Map.of());
    }

    /**
     * @param running the share of the threads' time on a core, an entry an iteration
     * @param waiting the share without one; the rest was blocked
     * @param process cores of the whole fork; NaN for those of the benchmark's threads alone
     * @param busy cores of everything
     */
    public JmhResult with(double[] running, double[] waiting, double process, double busy) {
        double all = 1_000 * threads;
        double[] blocked = new double[running.length];
        Arrays.setAll(blocked, i -> all * (1 - running[i] - waiting[i]));
        Map<String, Metric> secondary = new HashMap<>();
        secondary.put(MachineMetrics.CPU, metric("ms", scaled(running, all)));
        secondary.put(MachineMetrics.RUN_QUEUE, metric("ms", scaled(waiting, all)));
        secondary.put(MachineMetrics.BLOCKED, metric("ms", blocked));
        secondary.put(MachineMetrics.BUSY, metric("cores", filled(running.length, busy)));
        if (!Double.isNaN(process)) {
            secondary.put(MachineMetrics.PROCESS, metric("cores", filled(running.length, process)));
        }
        return new JmhResult(benchmark, mode, threads, params, SETTINGS, score, secondary);
    }

    /** The same shares in each iteration, nothing running in the fork but the benchmark's threads. */
    public JmhResult with(double running, double waiting, double busy) {
        int iterations = score.forks().get(0).length;
        return with(filled(iterations, running), filled(iterations, waiting), Double.NaN, busy);
    }

    public static TrialRecord trial(int round, JmhResult result, Double control) {
        String id = result.benchmark() + result.params() + " threads=" + result.threads() + " round=" + round;
        return new TrialRecord(id, round, "OK", "", "2026-11-03T12:00:00Z", 1, control, result);
    }

    private static double[] scaled(double[] shares, double all) {
        return Arrays.stream(shares).map(share -> share * all).toArray();
    }

    private static double[] filled(int n, double value) {
        return DoubleStream.generate(() -> value).limit(n).toArray();
    }

    private static Metric metric(String unit, double[] row) {
        return new Metric(unit, List.of(row), null);
    }
}
