package dev.hotpath.results.record;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;

/** Results to test with: plain ones, and arbitrary ones as no benchmark would give them. */
final class Results {

    static final JmhSettings SETTINGS = new JmhSettings(
            "1.37", "/jdk/bin/java", List.of("-Xmx1g"), "17", "OpenJDK", "17+35", 1, "100 ms", 1, 5, "200 ms", 1);

    /** Every figure to the bit, NaN included; what is computed from the raw data may be there or not. */
    static final RecursiveComparisonConfiguration EXACT = RecursiveComparisonConfiguration.builder()
            .withEqualsForType(Double::equals, Double.class)
            .withIgnoredFieldsMatchingRegexes("(?s).*reported")
            .build();

    private Results() {}

    static JmhResult averageTime(double... iterationsOfOneFork) {
        Metric score = new Metric("us/op", List.of(iterationsOfOneFork), null);
        return new JmhResult("x.Y.z", "avgt", 4, Map.of("items", "10"), SETTINGS, score, Map.of());
    }

    static JmhResult sampled(Samples... iterationsOfOneFork) {
        Metric score = Metric.ofSamples("us/op", List.of(List.of(iterationsOfOneFork)));
        return new JmhResult("x.Y.z", "sample", 4, Map.of(), SETTINGS, score, Map.of());
    }

    static JmhResult with(JmhResult result, String name, Metric metric) {
        Map<String, Metric> secondary = new LinkedHashMap<>(result.secondary());
        secondary.put(name, metric);
        return new JmhResult(
                result.benchmark(),
                result.mode(),
                result.threads(),
                result.params(),
                result.settings(),
                result.primary(),
                secondary);
    }

    static Arbitrary<JmhResult> any() {
        Arbitrary<Map<String, String>> params = Arbitraries.maps(text(), text()).ofMaxSize(3);
        Arbitrary<Map<String, Metric>> secondary = Arbitraries.maps(text(), Arbitraries.oneOf(rows(), histograms()))
                .ofMaxSize(3);
        Arbitrary<Integer> threads = Arbitraries.integers().between(1, 1024);
        return Combinators.combine(text(), threads, params, Arbitraries.oneOf(rows(), histograms()), secondary, text())
                .as((name, n, p, primary, others, argument) -> new JmhResult(
                        name,
                        primary.samples() == null ? "avgt" : "sample",
                        n,
                        p,
                        new JmhSettings("1.37", argument, List.of(argument), "17", "", "", 1, "1 s", 1, 2, "1 s", 1),
                        primary,
                        others));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .all()
                .ofMaxLength(20)
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private static Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.doubles(),
                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE));
    }

    private static Arbitrary<Metric> rows() {
        Arbitrary<List<double[]>> rows =
                numbers().array(double[].class).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(text(), rows).as((unit, forks) -> new Metric(unit, forks, null));
    }

    private static Arbitrary<Metric> histograms() {
        Arbitrary<Samples> samples = Arbitraries.maps(
                        Arbitraries.doubles().between(0, 1e9),
                        Arbitraries.longs().between(0, 1_000_000))
                .ofMaxSize(4)
                .map(counts -> Samples.ofUnordered(
                        counts.keySet().stream().mapToDouble(v -> v).toArray(),
                        counts.values().stream().mapToLong(v -> v).toArray()));
        Arbitrary<List<List<Samples>>> forks =
                samples.list().ofMaxSize(3).list().ofMinSize(1).ofMaxSize(2);
        return Combinators.combine(text(), forks).as(Metric::ofSamples);
    }
}
