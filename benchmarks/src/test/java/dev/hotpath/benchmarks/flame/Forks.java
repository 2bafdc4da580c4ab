package dev.hotpath.benchmarks.flame;

import dev.hotpath.results.machine.MachineMetrics;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.JmhSettings;
import dev.hotpath.results.record.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What JMH measured in a fork. */
final class Forks {

    private static final JmhSettings SETTINGS =
            new JmhSettings("1.37", "java", List.of(), "17", "vm", "17", 1, "100 ms", 1, 2, "500 ms", 1);

    private Forks() {}

    /** @param micros the mean time of an operation */
    static JmhResult of(double micros, Map<String, Metric> secondary) {
        return new JmhResult(
                "shop.Cart.add", "avgt", 4, Map.of(), SETTINGS, metric("us/op", micros, micros), secondary);
    }

    static Map<String, Metric> machine(double cpu, double runQueue, double blocked) {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        metrics.put(MachineMetrics.CPU, metric("ms", cpu, cpu));
        metrics.put(MachineMetrics.RUN_QUEUE, metric("ms", runQueue, runQueue));
        metrics.put(MachineMetrics.BLOCKED, metric("ms", blocked, blocked));
        return metrics;
    }

    static Metric metric(String unit, double... iterations) {
        return new Metric(unit, List.of(iterations), null);
    }
}
