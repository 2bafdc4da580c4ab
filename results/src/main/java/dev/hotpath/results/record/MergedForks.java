package dev.hotpath.results.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes one result of many that were measured a fork a launch. */
final class MergedForks {

    // JMH's percentiles of sampled operations: p0.99 of the score, and name:p0.99 (before 1.35 name·p0.99) of a metric.
    private static final Pattern PERCENTILE = Pattern.compile("(?:(.*)[:·])?p([01]\\.\\d+)");

    private record Key(String benchmark, String mode, int threads, Map<String, String> params) {
        static Key of(JmhResult result) {
            return new Key(result.benchmark(), result.mode(), result.threads(), result.params());
        }
    }

    private MergedForks() {}

    static List<JmhResult> of(Collection<JmhResult> results) {
        Map<Key, List<JmhResult>> byKey =
                results.stream().collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()));
        return byKey.values().stream().map(MergedForks::one).toList();
    }

    private static JmhResult one(List<JmhResult> same) {
        JmhResult first = same.get(0);
        if (same.size() == 1) {
            return first;
        }
        Metric primary = Metric.merge(same.stream().map(JmhResult::primary).toList());
        Set<String> names = new LinkedHashSet<>();
        same.forEach(result -> names.addAll(result.secondary().keySet()));
        Map<String, Metric> secondary = new LinkedHashMap<>();
        names.forEach(name -> secondary.put(name, Metric.merge(everyForks(name, same))));
        names.forEach(name -> secondary.computeIfPresent(name, (n, m) -> percentile(n, m, primary, secondary)));
        return new JmhResult(
                first.benchmark(), first.mode(), first.threads(), first.params(), first.settings(), primary, secondary);
    }

    private static List<Metric> everyForks(String name, List<JmhResult> same) {
        String unit = same.stream()
                .map(result -> result.secondary().get(name))
                .filter(m -> m != null)
                .findFirst()
                .orElseThrow()
                .unit();
        List<Metric> metrics = new ArrayList<>();
        for (JmhResult result : same) {
            Metric metric = result.secondary().get(name);
            metrics.add(metric == null ? Metric.absent(unit, result.forks()) : metric);
        }
        return metrics;
    }

    /** A percentile of all forks comes from their samples; without them it is not known, for it is no mean of theirs. */
    private static Metric percentile(String name, Metric merged, Metric primary, Map<String, Metric> secondary) {
        Matcher percentile = PERCENTILE.matcher(name);
        if (!percentile.matches()) {
            return merged;
        }
        double rank = 100 * Double.parseDouble(percentile.group(2));
        Metric of = secondary.getOrDefault(String.valueOf(percentile.group(1)), primary);
        if (of.samples() == null || rank > 100) {
            return merged.reporting(Summary.ofSingle(Double.NaN));
        }
        List<Samples> all = of.samples().stream().flatMap(List::stream).toList();
        return merged.reporting(Summary.ofSingle(Samples.merge(all).percentile(rank)));
    }
}
