package dev.hotpath.results.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A line each on what the user might not expect of the curves that were found. */
final class Notes {

    /** As many benchmarks without a curve are named. */
    private static final int NAMED = 3;

    private final List<String> lines = new ArrayList<>();
    private final List<String> averaged = new ArrayList<>();

    List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        if (!averaged.isEmpty()) {
            all.add(
                    "average time is the mean of each thread's own, which alone may bend a curve by a third where threads are more"
                            + " than cores: -bm thrpt or -bm sample does not; so it is with "
                            + named(averaged));
        }
        return List.copyOf(all);
    }

    /** Its threads' averages were averaged. */
    void averaged(String benchmark) {
        if (!averaged.contains(benchmark)) {
            averaged.add(benchmark);
        }
    }

    /** Several axes are as long as the one chosen. */
    void tie(String benchmark, Places.Axis chosen, List<String> others) {
        lines.add("%s was measured at %d values of %s and as many of %s: judged along %s; --axis names another"
                .formatted(benchmark, chosen.values(), chosen.name(), String.join(", ", others), chosen.name()));
    }

    /** Some places along a line have nothing that can be judged together with the others. */
    void incomplete(String benchmark, String axis, Line line, Line.Drawn drawn) {
        List<Double> missing = new ArrayList<>(line.places().keySet());
        drawn.points().forEach(point -> missing.remove(point.x()));
        lines.add("%s has no figures in %s at %s %s: judged without"
                .formatted(
                        benchmark,
                        drawn.unit(),
                        axis,
                        missing.stream().map(Sweep::written).collect(Collectors.joining(", "))));
    }

    /** However many forks there were, one figure is left of them. */
    void scoresOnly(String benchmark) {
        lines.add(benchmark
                + " has scores without rawData, and a score counts as one fork: give the file that JMH wrote with"
                + " -rf json");
    }

    /** @param axis as the user named it; null where none was */
    void withoutCurve(List<String> benchmarks, String axis) {
        lines.add("not judged, for want of figures at 2 or more numbers of %s: %s"
                .formatted(axis == null ? "anything" : axis, named(benchmarks)));
    }

    private static String named(List<String> benchmarks) {
        List<String> named = benchmarks.subList(0, Math.min(NAMED, benchmarks.size()));
        int others = benchmarks.size() - named.size();
        return String.join(", ", named) + (others == 0 ? "" : " and %d others".formatted(others));
    }
}
