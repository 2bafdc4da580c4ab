package dev.hotpath.results.compare;

import dev.hotpath.results.record.JmhJson;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.JmhSettings;
import dev.hotpath.results.record.Metric;
import dev.hotpath.results.record.Samples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes results as JMH would, ten steady forks each unless said otherwise. */
final class RecordingBuilder {

    private final List<JmhResult> results = new ArrayList<>();

    private String mode = "avgt";
    private String unit = "us/op";
    private int threads = 1;
    private Map<String, String> params = Map.of();
    private String jmh = "1.37";
    private String jdk = "17.0.15";
    private List<String> flags = List.of();
    private int iterations = 5;
    private int batch = 1;

    RecordingBuilder mode(String mode, String unit) {
        this.mode = mode;
        this.unit = unit;
        return this;
    }

    RecordingBuilder unit(String unit) {
        return mode(mode, unit);
    }

    RecordingBuilder threads(int threads) {
        this.threads = threads;
        return this;
    }

    RecordingBuilder params(Map<String, String> params) {
        this.params = params;
        return this;
    }

    RecordingBuilder jmh(String jmh) {
        this.jmh = jmh;
        return this;
    }

    RecordingBuilder jdk(String jdk) {
        this.jdk = jdk;
        return this;
    }

    RecordingBuilder flags(String... flags) {
        this.flags = List.of(flags);
        return this;
    }

    RecordingBuilder iterations(int iterations) {
        this.iterations = iterations;
        return this;
    }

    RecordingBuilder batch(int operations) {
        this.batch = operations;
        return this;
    }

    /** What the benchmark is about is beside its score. */
    RecordingBuilder scoreAndMetric(String benchmark, double score, String metric, double value) {
        return add(benchmark, steady(score), Map.of(metric, steady(value)));
    }

    RecordingBuilder score(String benchmark, double score) {
        return add(benchmark, steady(score), Map.of());
    }

    RecordingBuilder scoreAndBytes(String benchmark, double score, double bytes) {
        List<double[]> forks =
                Stream.generate(() -> new double[] {bytes}).limit(10).toList();
        return add(benchmark, steady(score), Map.of("gc.alloc.rate.norm", new Metric("B/op", forks, null)));
    }

    /** Ten forks of 20,000 calls at 1 µs each, some of them slow. */
    RecordingBuilder sampled(String benchmark, long slow, double micros) {
        return sampled(benchmark, slow, micros, 10);
    }

    /** As above, where only some forks have so many calls, and the others 2,000. */
    RecordingBuilder sampled(String benchmark, long slow, double micros, int many) {
        List<List<Samples>> forks = IntStream.range(0, 10)
                .mapToObj(fork -> List.of(new Samples(
                        new double[] {1 + 0.001 * fork, micros + 0.001 * fork},
                        new long[] {(fork < many ? 20_000 : 2_000) - slow, slow})))
                .toList();
        return mode("sample", "us/op").add(benchmark, Metric.ofSamples("us/op", forks), Map.of());
    }

    private RecordingBuilder add(String benchmark, Metric score, Map<String, Metric> secondary) {
        JmhSettings settings = new JmhSettings(
                jmh, "java", flags, jdk, "OpenJDK", jdk + "+6", 1, "1 s", batch, iterations, "1 s", batch);
        results.add(new JmhResult(benchmark, mode, threads, params, settings, score, secondary));
        return this;
    }

    private Metric steady(double score) {
        List<double[]> forks = IntStream.range(0, 10)
                .mapToObj(fork -> new double[] {score * (1 + 0.001 * (fork % 5))})
                .toList();
        return new Metric(unit, forks, null);
    }

    Recording in(Path file) {
        JmhJson.write(file, results);
        return Recording.read(file);
    }
}
