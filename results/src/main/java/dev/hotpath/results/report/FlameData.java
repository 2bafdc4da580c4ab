package dev.hotpath.results.report;

import dev.hotpath.results.record.BenchmarkName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The document {@code hotpath.flame/1} as far as a report shows it: one profile, or two and their difference.
 *
 * @param axis null where the profiles do not lie on one
 * @param event what was sampled
 * @param sides the profile, or the one before and the one after
 * @param difference the file of the differential flame graph; null with one profile
 * @param words the difference in a sentence
 */
record FlameData(
        String schema,
        String benchmark,
        String axis,
        Map<String, String> params,
        String event,
        List<Side> sides,
        String difference,
        String words) {

    static final String SCHEMA = "hotpath.flame/1";

    FlameData {
        benchmark = benchmark == null ? "" : benchmark;
        params = params == null ? Map.of() : params;
        sides = sides == null ? List.of() : List.copyOf(sides);
        event = event == null ? "" : event;
        words = words == null ? "" : words;
    }

    /**
     * @param at where it was taken, in words
     * @param html the file of the flame graph
     */
    record Side(String at, String html) {}

    boolean concerns(CurveData curve) {
        return curve.benchmark().equals(benchmark)
                && curve.axis().equals(axis)
                && curve.params().equals(params);
    }

    /** What was profiled: class and method, or what else it is, and the parameters. */
    String title() {
        StringBuilder title = new StringBuilder(BenchmarkName.brief(benchmark));
        new TreeMap<>(params)
                .forEach((param, value) ->
                        title.append(", ").append(param).append(' ').append(value));
        return title.toString();
    }
}
