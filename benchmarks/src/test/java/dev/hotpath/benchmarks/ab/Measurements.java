package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.JmhSettings;
import dev.hotpath.results.record.Metric;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What forks measure, without anything having been measured. */
final class Measurements {

    private static final JmhSettings SETTINGS =
            new JmhSettings("1.37", "java", List.of(), "17", "vm", "17", 1, "1 s", 1, 1, "1 s", 1);

    private Measurements() {}

    static Place place(String method) {
        return place(method, Map.of());
    }

    static Place place(String method, Map<String, String> params) {
        return new Place("org.a.Bench." + method, params, 0, Duration.ofSeconds(1), false);
    }

    static Place canary() {
        return new Place("org.a.Bench.canary", Map.of(), 0, Duration.ofSeconds(1), true);
    }

    static JmhResult took(Place place, double micros, double bytes) {
        return result(place, "avgt", "us/op", micros, bytes);
    }

    /** Whose iterations are others. */
    static JmhResult longer(JmhResult result) {
        return new JmhResult(
                result.benchmark(),
                result.mode(),
                result.threads(),
                result.params(),
                new JmhSettings("1.37", "java", List.of(), "17", "vm", "17", 1, "1 s", 1, 20, "1 s", 1),
                result.primary(),
                result.secondary());
    }

    static JmhResult result(Place place, String mode, String unit, double score, double bytes) {
        return new JmhResult(
                place.benchmark(),
                mode,
                1,
                place.params(),
                SETTINGS,
                new Metric(unit, List.of(new double[] {score}), null),
                Map.of("gc.alloc.rate.norm", new Metric("B/op", List.of(new double[] {bytes}), null)));
    }

    /** What an {@code ab} of two sides has written down at its start. */
    static RecordedSides recorded(RecordedSides.Recorded base, RecordedSides.Recorded head) {
        return new RecordedSides(
                RecordedSides.SCHEMA,
                List.of("ab"),
                base,
                head,
                1,
                10,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
    }
}
