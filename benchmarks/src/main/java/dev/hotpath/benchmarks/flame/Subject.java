package dev.hotpath.benchmarks.flame;

import dev.hotpath.results.record.BenchmarkName;
import dev.hotpath.results.sweep.Sweep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is profiled.
 *
 * @param name the JMH name of a benchmark, or what else it is
 * @param axis along which profiles lie; null for none
 * @param params the parameters they have in common
 * @param event what is sampled
 */
public record Subject(String name, String axis, Map<String, String> params, Event event) {

    private static final int LONGEST = 105;

    public Subject {
        params = Collections.unmodifiableMap(new TreeMap<>(params));
    }

    static Subject of(Sweep sweep, Event event) {
        return new Subject(sweep.benchmark(), sweep.axis(), sweep.params(), event);
    }

    /** Short: {@code ParkedHold.acquireHoldRelease poolSize=4}. */
    public String words() {
        return BenchmarkName.label(name, params);
    }

    /** How its files' names begin; with the package, since another may have the same class. */
    String stem() {
        List<String> parts = new ArrayList<>(List.of(name));
        params.forEach((param, value) -> parts.add(param + "=" + value));
        parts.add(event.label());
        return FileName.of(parts, LONGEST);
    }
}
