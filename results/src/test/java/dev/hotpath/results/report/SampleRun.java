package dev.hotpath.results.report;

import dev.hotpath.results.machine.MachineMetrics;
import dev.hotpath.results.record.Commit;
import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.JmhSettings;
import dev.hotpath.results.record.Journal;
import dev.hotpath.results.record.Metric;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.record.Samples;
import dev.hotpath.results.record.TrialRecord;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Judge;
import dev.hotpath.results.scaling.Verdict;
import dev.hotpath.results.sweep.RecordedPlan;
import dev.hotpath.results.sweep.RecordedRun;
import dev.hotpath.results.sweep.Sweep;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** A run as a diagnosis leaves it, of curves whose shapes are known. */
final class SampleRun {

    static final List<Double> SIZES = List.of(10.0, 30.0, 100.0, 300.0, 1_000.0, 3_000.0, 10_000.0);
    static final List<Double> THREADS = List.of(1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0);

    private static final int FORKS = 5;
    private static final int OPERATIONS = 200;
    private static final JmhSettings SETTINGS =
            new JmhSettings("1.37", "java", List.of(), "17", "OpenJDK", "17", 1, "1 s", 1, 1, "1 s", 1);

    private record Swept(Sweep sweep, DoubleUnaryOperator micros, boolean sampled) {}

    private final List<Swept> swept = new ArrayList<>();
    private final List<TrialRecord> failed = new ArrayList<>();

    /** A pool that bends at 4, a parser that grows as a square, a client that grows in a line, a lookup that is flat. */
    static SampleRun ofEveryShape() {
        return new SampleRun()
                .along(
                        sweep("a.b.Pool.hold", "pool", "threads", AxisKind.THREADS, 4.0, Map.of("size", "4"), THREADS),
                        n -> 2_000 * Math.max(1, n / 4),
                        true)
                .along(
                        sweep("a.b.Parser.parse", "json", "items", AxisKind.SIZE, null, Map.of("lib", "fast"), SIZES),
                        n -> 5 + n * n / 500,
                        false)
                .along(
                        sweep("a.b.Client.get", "redis", "bytes", AxisKind.SIZE, null, Map.of(), SIZES),
                        n -> 40 + n / 5,
                        true)
                .along(
                        sweep("dev.hotpath.Lookup.get", "control", "entries", AxisKind.SIZE, null, Map.of(), SIZES),
                        n -> 0.9,
                        false);
    }

    static Sweep sweep(
            String benchmark,
            String component,
            String axis,
            AxisKind kind,
            Double capacity,
            Map<String, String> params,
            List<Double> points) {
        return new Sweep(benchmark, component, "", axis, kind, "", capacity, params, points);
    }

    SampleRun along(Sweep sweep, DoubleUnaryOperator micros, boolean sampled) {
        swept.add(new Swept(sweep, micros, sampled));
        return this;
    }

    SampleRun failing(String trial, String why) {
        failed.add(new TrialRecord(trial, 1, "FAILED", why, "2026-11-03T12:00:00Z", 1, null, null));
        return this;
    }

    RecordedRun in(Path runs) {
        RecordedRun run = new RecordedRun(RunFolder.create(runs, Clock.systemUTC(), Optional.empty()));
        run.folder().write(environment());
        run.write(plan());
        SplittableRandom random = new SplittableRandom(7);
        try (Journal journal = Journal.open(run.folder().journal())) {
            for (Swept each : swept) {
                for (double x : each.sweep().points()) {
                    for (int round = 1; round <= FORKS; round++) {
                        journal.append(trial(
                                each, x, round, noisy(random) * each.micros().applyAsDouble(x)));
                    }
                }
            }
            failed.forEach(journal::append);
        }
        return run;
    }

    /** The same without a journal, as one file of results: thousands of curves would take their time to be journalled. */
    RecordedRun asResults(Path runs) {
        RecordedRun run = new RecordedRun(RunFolder.create(runs, Clock.systemUTC(), Optional.empty()));
        run.folder().write(environment());
        run.write(plan());
        SplittableRandom random = new SplittableRandom(7);
        List<JmhResult> results = new ArrayList<>();
        for (Swept each : swept) {
            for (double x : each.sweep().points()) {
                for (int round = 1; round <= FORKS; round++) {
                    results.add(
                            trial(each, x, round, noisy(random) * each.micros().applyAsDouble(x))
                                    .result());
                }
            }
        }
        run.folder().writeResults(JmhResult.merge(results));
        return run;
    }

    private RecordedPlan plan() {
        List<Sweep> sweeps = swept.stream().map(Swept::sweep).toList();
        return new RecordedPlan(RecordedPlan.SCHEMA, 1, FORKS, null, 120, sweeps, null, List.of());
    }

    private static double noisy(SplittableRandom random) {
        return 1 + 0.02 * (random.nextDouble() - 0.5);
    }

    static List<Verdict> judged(RecordedRun run) {
        return new Judge(run.plan().seed()).judge(run.curves());
    }

    private static TrialRecord trial(Swept swept, double x, int round, double micros) {
        Sweep sweep = swept.sweep();
        Map<String, String> params = new LinkedHashMap<>(sweep.params());
        int threads = 1;
        if (sweep.alongThreads()) {
            threads = (int) x;
        } else {
            params.put(sweep.axis(), sweep.valueAt(x));
        }
        Metric score = swept.sampled()
                ? Metric.ofSamples("us/op", List.of(List.of(spread(micros))))
                : new Metric("us/op", List.of(new double[] {micros}), null);
        JmhResult result = new JmhResult(
                sweep.benchmark(),
                swept.sampled() ? "sample" : "avgt",
                threads,
                params,
                SETTINGS,
                score,
                Map.of(
                        MachineMetrics.CPU, millis(200),
                        MachineMetrics.RUN_QUEUE, millis(10),
                        MachineMetrics.BLOCKED, millis(790)));
        String id = sweep.benchmark() + params + " threads=" + threads + " round=" + round;
        return new TrialRecord(id, round, "OK", "", "2026-11-03T12:00:00Z", 1, null, result);
    }

    /** Around a mean, with a tail. */
    private static Samples spread(double micros) {
        double[] values = new double[OPERATIONS];
        long[] counts = new long[OPERATIONS];
        for (int i = 0; i < OPERATIONS; i++) {
            values[i] = micros * (0.9 + 0.2 * i / OPERATIONS + (i > 0.97 * OPERATIONS ? 0.5 : 0));
            counts[i] = 1;
        }
        return new Samples(values, counts);
    }

    private static Metric millis(double value) {
        return new Metric("ms", List.of(new double[] {value}), null);
    }

    private static Environment environment() {
        return new Environment(
                Environment.SCHEMA,
                Instant.parse("2026-11-03T14:15:02Z"),
                new Commit("1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d", false),
                new Environment.Jar("benchmarks.jar", "00ff"),
                Map.of("jedis", "8.0.2"),
                Map.of("redis", "6.2.11"),
                new Environment.Jvm("17.0.15+6", "Debian", "OpenJDK", List.of()),
                new Environment.Os("Linux", "6.18", "amd64"),
                new Environment.Cpu("EPYC", 2, 1.9),
                new Environment.Limits(2, null, null),
                new Environment.Memory(8L << 30, 4L << 30),
                new Environment.Load(0.1, 0.1, 0.1));
    }
}
