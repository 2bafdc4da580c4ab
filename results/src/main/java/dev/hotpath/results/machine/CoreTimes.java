package dev.hotpath.results.machine;

import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The core times of a result's forks. */
record CoreTimes(double[] cpu, double[] runQueue, double[] blocked, double[] process, double[] busy) {

    private static final double[] NONE = {};

    /** An entry a fork; one without iterations where the fork did not report them, as foreign ones never do. */
    static List<CoreTimes> of(JmhResult result) {
        List<CoreTimes> forks = new ArrayList<>();
        for (int fork = 0; fork < result.forks(); fork++) {
            CoreTimes times = new CoreTimes(
                    row(result, MachineMetrics.CPU, fork),
                    row(result, MachineMetrics.RUN_QUEUE, fork),
                    row(result, MachineMetrics.BLOCKED, fork),
                    row(result, MachineMetrics.PROCESS, fork),
                    row(result, MachineMetrics.BUSY, fork));
            forks.add(times.whole() ? times : new CoreTimes(NONE, NONE, NONE, NONE, NONE));
        }
        return forks;
    }

    int iterations() {
        return cpu.length;
    }

    CoreTime iteration(int i) {
        return new CoreTime(cpu[i], runQueue[i], blocked[i], at(i, process), at(i, busy));
    }

    CoreTime sum() {
        return new CoreTime(sum(cpu), sum(runQueue), sum(blocked), mean(process), mean(busy));
    }

    private double at(int i, double[] row) {
        return row.length == iterations() ? row[i] : Double.NaN;
    }

    private static double mean(double[] row) {
        return Arrays.stream(row).average().orElse(Double.NaN);
    }

    private boolean whole() {
        return cpu.length == runQueue.length && cpu.length == blocked.length && sum().all() > 0;
    }

    private static double sum(double[] row) {
        return Arrays.stream(row).sum();
    }

    private static double[] row(JmhResult result, String name, int fork) {
        Metric metric = result.secondary().get(name);
        return metric == null || metric.forks().size() != result.forks()
                ? NONE
                : metric.forks().get(fork);
    }
}
