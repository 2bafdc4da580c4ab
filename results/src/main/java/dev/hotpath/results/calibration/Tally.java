package dev.hotpath.results.calibration;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Excess;
import dev.hotpath.results.scaling.Interval;
import dev.hotpath.results.scaling.Shape;
import dev.hotpath.results.scaling.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts how often the verdict and the other methods were right in one cell. Not for use by several threads. */
final class Tally {

    private static final double EXPONENT_TOLERANCE = 0.25;

    private final Cell cell;
    private final double trueExcess;
    private final double gridStep;
    private final Map<Shape, Integer> shapes = new EnumMap<>(Shape.class);
    private final Map<String, Integer> alarms = new TreeMap<>();
    private int curves;
    private int oracle = -1;
    private int exponents;
    private int exponentsRight;
    private int knees;
    private int kneesRight;
    private int covered;
    private int above;
    private int below;

    Tally(Cell cell) {
        this.cell = cell;
        double[] x = cell.design().axis(cell.truth().kind());
        // What bends downwards has no excess.
        trueExcess =
                Math.max(1, Excess.along(cell.truth().kind(), x, cell.truth().at(x)));
        gridStep = Math.pow(x[x.length - 1] / x[0], 1.0 / (x.length - 1));
    }

    void ours(Verdict verdict) {
        curves++;
        shapes.merge(verdict.shape(), 1, Integer::sum);
        if (verdict.exponent() != null && Double.isFinite(cell.truth().exponent())) {
            exponents++;
            exponentsRight +=
                    Math.abs(verdict.exponent().value() - cell.truth().exponent()) <= EXPONENT_TOLERANCE ? 1 : 0;
        }
        if (verdict.knee() != null && Double.isFinite(cell.truth().knee())) {
            knees++;
            double steps =
                    Math.abs(Math.log(verdict.knee().value() / cell.truth().knee())) / Math.log(gridStep);
            kneesRight += steps <= 1 + 1e-9 ? 1 : 0;
        }
        // Beyond plain queueing the excess is over the straight arm, which a truth alone does not tell.
        if (cell.truth().kind() == AxisKind.SIZE && verdict.excess() != null) {
            Interval excess = verdict.excess();
            above += excess.low() > trueExcess * (1 + 1e-9) ? 1 : 0;
            below += excess.high() < trueExcess * (1 - 1e-9) ? 1 : 0;
            covered = curves - above - below;
        }
    }

    void theirs(String method, Answer answer) {
        alarms.merge(method, answer == Answer.NONLINEAR ? 1 : 0, Integer::sum);
    }

    void oracle(boolean found) {
        oracle = Math.max(0, oracle) + (found ? 1 : 0);
    }

    Rates rates() {
        Map<String, Double> others = new TreeMap<>();
        alarms.forEach((method, count) -> others.put(method, share(count, curves)));
        Map<String, Integer> seen = new TreeMap<>();
        shapes.forEach((shape, count) -> seen.put(shape.label(), count));
        return new Rates(
                cell.truth().name(),
                cell.noise().name(),
                cell.design().points(),
                cell.design().forks(),
                curves,
                cell.truth().nonlinear(),
                trueExcess,
                share(nonlinear(Boolean.TRUE), curves),
                share(nonlinear(Boolean.FALSE), curves),
                share(shapes.getOrDefault(Shape.CANNOT_TELL, 0), curves),
                share(right(), curves),
                oracle < 0 ? null : share(oracle, curves),
                exponents == 0 ? null : share(exponentsRight, exponents),
                knees == 0 ? null : share(kneesRight, knees),
                cell.truth().kind() == AxisKind.SIZE ? share(covered, curves) : null,
                cell.truth().kind() == AxisKind.SIZE ? share(below, curves) : null,
                seen,
                others);
    }

    private int right() {
        return cell.truth().shapes().stream()
                .mapToInt(shape -> shapes.getOrDefault(shape, 0))
                .sum();
    }

    private int nonlinear(Boolean wanted) {
        return shapes.entrySet().stream()
                .filter(e -> wanted.equals(e.getKey().nonlinear()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static double share(int count, int of) {
        return of == 0 ? 0 : count / (double) of;
    }
}
