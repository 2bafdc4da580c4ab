package dev.hotpath.results.calibration;

import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** One truth under one noise, measured in one way: what an error rate is stated for. */
public record Cell(Truth truth, Noise noise, Design design) {

    /** The curve with that number; the same number gives the same curve. */
    Curve curve(long seed, int number) {
        SplittableRandom random = new SplittableRandom((seed * 31 + name().hashCode()) * 1_000_003 + number);
        double[] x = design.axis(truth.kind());
        double[] y = truth.at(x);
        double[][] errors = noise.draw(random, x.length, design.forks());
        List<Point> points = new ArrayList<>(x.length);
        for (int j = 0; j < x.length; j++) {
            double[] forks = new double[design.forks()];
            for (int i = 0; i < forks.length; i++) {
                forks[i] = y[j] * Math.exp(errors[j][i]);
            }
            points.add(new Point(x[j], forks));
        }
        return new Curve(
                "calibration." + name(),
                "calibration",
                "",
                "x",
                truth.kind(),
                Map.of("number", Integer.toString(number)),
                "mean",
                "us/op",
                points,
                Double.isNaN(truth.servers()) ? OptionalDouble.empty() : OptionalDouble.of(truth.servers()));
    }

    private String name() {
        return truth.name() + "/" + noise.name() + "/" + design.points() + "/" + design.forks();
    }
}
