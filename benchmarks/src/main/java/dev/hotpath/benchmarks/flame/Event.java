package dev.hotpath.benchmarks.flame;

import dev.hotpath.results.machine.MachineMetrics;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.Metric;
import dev.hotpath.results.scaling.AxisKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What is sampled. */
public enum Event {
    /** Time on a core; where the kernel refuses its counters, by the thread's CPU timer or the process' interval timer. */
    CPU("cpu", "ctimer", "itimer"),
    /** Time on the clock, on a core or not: waits show. */
    WALL("wall"),
    /** Bytes allocated. */
    ALLOC("alloc"),
    /** Time waiting for locks; waits that park, as in most pools, are not among them. */
    LOCK("lock");

    /** Above this share of its time an operation is said to wait. */
    private static final double WAITS = 0.5;

    private final List<String> names;

    Event(String... names) {
        this.names = List.of(names);
    }

    /** As async-profiler names it, and those that can stand in for it. */
    List<String> names() {
        return names;
    }

    /** As users write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What shows a bend along such an axis: callers wait for one another, bytes and items are worked for. */
    public static Event along(AxisKind kind) {
        return kind == AxisKind.SIZE ? CPU : WALL;
    }

    /**
     * The same, where it is known what the benchmark's threads did: those that mostly wait are looked at waiting, and so are those of
     * which nobody knows.
     */
    static Event along(AxisKind kind, JmhResult measured) {
        return running(measured).orElse(0) < 1 - WAITS ? WALL : along(kind);
    }

    /** The share of their time that a benchmark's threads were on a core; empty where the kernel does not tell. */
    static OptionalDouble running(JmhResult measured) {
        double cpu = sum(measured, MachineMetrics.CPU);
        double all = threadMillis(measured);
        return all > 0 ? OptionalDouble.of(cpu / all) : OptionalDouble.empty();
    }

    /** The time of all threads in all iterations, in ms; 0 where the kernel does not tell. */
    static double threadMillis(JmhResult measured) {
        return sum(measured, MachineMetrics.CPU)
                + sum(measured, MachineMetrics.RUN_QUEUE)
                + sum(measured, MachineMetrics.BLOCKED);
    }

    private static double sum(JmhResult measured, String name) {
        Metric metric = measured.secondary().get(name);
        return metric == null
                ? 0
                : metric.forks().stream().flatMapToDouble(Arrays::stream).sum();
    }
}
