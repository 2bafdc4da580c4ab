package dev.hotpath.results.sweep;

import dev.hotpath.results.record.ForkValues;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Machine;
import dev.hotpath.results.scaling.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Results of one benchmark that differ in their place on an axis and in nothing else.
 *
 * @param others everything but the axis that tells them from other results of the benchmark
 * @param places the results at each place, several where it was measured more than once
 */
record Line(Map<String, String> others, SortedMap<Double, List<Measured>> places) {

    /** Places with their forks, all of one statistic and in one unit. */
    record Drawn(String statistic, String unit, List<Point> points) {}

    /** @return without points where there are no figures, with fewer than there are places where some have none */
    Drawn draw(AxisKind kind) {
        List<Figures> figures = figures(kind).toList();
        // A median where only some places have one would bend the curve between those and the others.
        boolean mixed = figures.stream().map(Figures::statistic).distinct().count() > 1;
        AxisKind judged = mixed ? AxisKind.THREADS : kind;
        Optional<Figures> first = figures(judged).findFirst();
        if (first.isEmpty()) {
            return new Drawn("", "", List.of());
        }
        String unit = first.get().values().unit();
        List<Point> points = new ArrayList<>();
        places.forEach((x, measured) -> {
            double[] forks = measured.stream()
                    .map(m -> of(m, judged))
                    .flatMap(Optional::stream)
                    .map(f -> f.values().in(unit))
                    .flatMap(Optional::stream)
                    .map(ForkValues::forks)
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
            if (forks.length > 0) {
                points.add(new Point(x, forks));
            }
        });
        return new Drawn(first.get().statistic(), unit, points);
    }

    /** Whether anything of it is the mean of what each of several threads took. */
    boolean isAveraged() {
        return places.values().stream()
                .flatMap(List::stream)
                .anyMatch(m -> m.threads() > 1 && m.mode().equals("avgt"));
    }

    /**
     * What the machine did meanwhile, where a run knows it.
     *
     * @param byScore whether the score is judged, and not another metric
     * @param drawn the points of the curve
     */
    Machine machine(AxisKind kind, boolean byScore, List<Point> drawn) {
        List<Measured.Known> known = drawn.stream()
                .flatMap(point -> places.get(point.x()).stream())
                .map(Measured::known)
                .filter(Objects::nonNull)
                .toList();
        return known.size() < drawn.size()
                ? Machine.UNKNOWN
                : known.get(0)
                        .surroundings()
                        .during(
                                kind,
                                byScore,
                                drawn,
                                known.stream().map(Measured.Known::forks).toList());
    }

    private Stream<Figures> figures(AxisKind kind) {
        return places.values().stream()
                .flatMap(List::stream)
                .map(m -> of(m, kind).orElse(null))
                .filter(Objects::nonNull);
    }

    private static Optional<Figures> of(Measured measured, AxisKind kind) {
        return switch (kind) {
            case SIZE -> measured.bySize();
            case RATIO -> measured.byRatio();
            case THREADS, RATE -> measured.underLoad();
        };
    }
}
