package dev.hotpath.benchmarks.flame;

import dev.hotpath.results.scaling.Point;
import dev.hotpath.results.scaling.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The two sides of a bend: the last point that is surely before it, and the last of all. What grows from the first point on
 * has no such place, and is looked at from its first point, where the least of it is.
 */
record Bend(double below, double above) {

    /** Empty where a curve has not two points. */
    static Optional<Bend> of(Verdict verdict) {
        List<Double> points = verdict.curve().points().stream().map(Point::x).toList();
        if (points.size() < 2) {
            return Optional.empty();
        }
        double above = points.get(points.size() - 1);
        double bends =
                verdict.knee() == null ? points.get(0) : Math.min(verdict.knee().low(), above);
        double below =
                points.stream().filter(x -> x < bends).reduce((a, b) -> b).orElse(points.get(0));
        return Optional.of(new Bend(below, above));
    }
}
