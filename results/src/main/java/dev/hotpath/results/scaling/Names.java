package dev.hotpath.results.scaling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an engineer would call a curve: what its benchmark says it does, or else the words of its class and method, and those
 * parameters in which it differs from the benchmark's other curves.
 */
final class Names {

    private static final Set<String> SUFFIXES = Set.of("benchmark", "bench", "jmh");

    private final Map<String, Map<String, Set<String>>> values = new HashMap<>();

    Names(List<Curve> curves) {
        for (Curve curve : curves) {
            curve.params()
                    .forEach((name, value) -> values.computeIfAbsent(curve.benchmark(), any -> new HashMap<>())
                            .computeIfAbsent(name, any -> new TreeSet<>())
                            .add(value));
        }
    }

    String of(Curve curve) {
        Map<String, Set<String>> known = values.getOrDefault(curve.benchmark(), Map.of());
        List<String> distinct = new ArrayList<>();
        new TreeMap<>(curve.params()).forEach((name, value) -> {
            if (known.getOrDefault(name, Set.of()).size() > 1) {
                distinct.add(words(name) + " " + value);
            }
        });
        String name = curve.does().isEmpty() ? ofClassAndMethod(curve.benchmark()) : curve.does();
        return distinct.isEmpty() ? name : name + " (" + String.join(", ", distinct) + ")";
    }

    private static String ofClassAndMethod(String benchmark) {
        String[] parts = benchmark.split("\\.");
        List<String> words = new ArrayList<>();
        for (int i = Math.max(0, parts.length - 2); i < parts.length; i++) {
            for (String word : words(parts[i]).split(" ")) {
                if (!word.isEmpty() && !SUFFIXES.contains(word) && !words.contains(word)) {
                    words.add(word);
                }
            }
        }
        return String.join(" ", words);
    }

    /** {@code poolSize} becomes "pool size". */
    static String words(String identifier) {
        return identifier
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1 $2")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT)
                .trim();
    }
}
