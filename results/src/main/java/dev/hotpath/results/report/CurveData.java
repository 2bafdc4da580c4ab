package dev.hotpath.results.report;

import dev.hotpath.results.machine.WallShares;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Interval;
import dev.hotpath.results.scaling.Lines;
import dev.hotpath.results.scaling.Point;
import dev.hotpath.results.scaling.SelfCheck;
import dev.hotpath.results.scaling.Verdict;
import dev.hotpath.results.sweep.Measurements;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One curve as a report draws it and embeds it: the fields of {@code hotpath.verdict/1}, and what was measured at each point
 * beside its latency. What is unknown, or does not apply, is null.
 *
 * @param title how people call the benchmark
 * @param predictedKnee where a known capacity puts the knee, in the axis' unit
 * @param healthyMeans what the healthy line is, in words
 */
record CurveData(
        String benchmark,
        String title,
        String component,
        String axis,
        String kind,
        Map<String, String> params,
        String statistic,
        String unit,
        String shape,
        Boolean nonlinear,
        Bounds excess,
        Bounds exponent,
        Knee knee,
        Double predictedKnee,
        Double p,
        Double detectable,
        String words,
        String healthyMeans,
        List<PointData> points) {

    /** Whether it is of known shape, and a run checks itself with it. */
    boolean selfCheck() {
        return SelfCheck.is(benchmark, component);
    }

    /** An estimate with its 95 % interval. */
    record Bounds(Double value, Double low, Double high) {
        static Bounds of(Interval interval) {
            return interval == null
                    ? null
                    : new Bounds(Rounded.of(interval.value()), Rounded.of(interval.low()), Rounded.of(interval.high()));
        }
    }

    /** Where it bends, with its 95 % interval. */
    record Knee(Double at, Double low, Double high) {
        static Knee of(Interval interval) {
            return interval == null
                    ? null
                    : new Knee(Rounded.of(interval.value()), Rounded.of(interval.low()), Rounded.of(interval.high()));
        }
    }

    /**
     * @param y the median of the forks, as all times in the curve's unit
     * @param forks one figure a fork, ascending
     * @param wall where the wall clock of the threads went, as shares of it
     */
    record PointData(
            double x, Double y, List<Double> forks, Double healthy, Double fitted, Percentiles sampled, Wall wall) {

        Double low() {
            return forks.isEmpty() ? null : forks.get(0);
        }

        Double high() {
            return forks.isEmpty() ? null : forks.get(forks.size() - 1);
        }
    }

    /** Where the time of a point's threads went, as shares of it. */
    record Wall(double cpu, double runQueue, double blocked) {

        /** Null where the threads had no time. */
        static Wall of(WallShares shares) {
            return Double.isFinite(shares.cpu())
                    ? new Wall(Rounded.of(shares.cpu()), Rounded.of(shares.runQueue()), Rounded.of(shares.blocked()))
                    : null;
        }
    }

    static CurveData of(Verdict verdict, Measurements measured, BenchmarkNames names) {
        Curve curve = verdict.curve();
        Optional<Lines> lines = Lines.of(verdict);
        List<PointData> points = new ArrayList<>();
        for (Point point : curve.points()) {
            Optional<JmhResult> result = measured.at(curve, point.x());
            int at = lines.map(l -> Arrays.binarySearch(l.x(), point.x())).orElse(-1);
            points.add(new PointData(
                    point.x(),
                    Rounded.of(Figures.median(point.forks())),
                    Arrays.stream(point.forks())
                            .filter(Double::isFinite)
                            .sorted()
                            .mapToObj(Rounded::of)
                            .toList(),
                    at < 0 ? null : Rounded.of(lines.get().healthy()[at]),
                    at < 0 ? null : Rounded.of(lines.get().fitted()[at]),
                    result.flatMap(r -> Percentiles.of(r, curve)).orElse(null),
                    result.flatMap(WallShares::of).map(Wall::of).orElse(null)));
        }
        return new CurveData(
                curve.benchmark(),
                names.of(curve.benchmark()),
                curve.component(),
                curve.axis(),
                curve.kind().name().toLowerCase(Locale.ROOT),
                curve.params(),
                curve.statistic(),
                curve.unit(),
                verdict.shape().label(),
                verdict.shape().nonlinear(),
                Bounds.of(verdict.excess()),
                Bounds.of(verdict.exponent()),
                Knee.of(verdict.knee()),
                predictedKnee(curve),
                Rounded.of(verdict.p()),
                Rounded.of(verdict.detectable()),
                verdict.words(),
                lines.map(Lines::meaning).orElse(null),
                points);
    }

    /** Null where it lies beyond what was measured, or where the axis counts something else than callers. */
    private static Double predictedKnee(Curve curve) {
        if (curve.kind() != AxisKind.THREADS
                || curve.capacity().isEmpty()
                || curve.points().isEmpty()) {
            return null;
        }
        double capacity = curve.capacity().getAsDouble();
        double first = curve.points().get(0).x();
        double last = curve.points().get(curve.points().size() - 1).x();
        return capacity >= first && capacity <= last ? Rounded.of(capacity) : null;
    }

    boolean hasSamples() {
        return points.stream().filter(point -> point.sampled() != null).count() > 1;
    }

    boolean hasWall() {
        return points.stream().anyMatch(point -> point.wall() != null);
    }

    boolean hasFit() {
        return points.stream().anyMatch(point -> point.fitted() != null);
    }
}
