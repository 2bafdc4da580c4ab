package dev.hotpath.results.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Holds the rates against what a verdict must keep to, each in its worst cell: an average would hide it. */
final class Checks {

    private static final double FALSE_ALARMS = 0.005;
    private static final double WRONGLY_HEALTHY = 0.02;
    private static final double DETECTED = 0.98;
    private static final double DETECTED_SORTING = 0.92;
    private static final double ESTIMATED = 0.90;
    private static final double COVERED_LEAST = 0.93;
    private static final double COVERED_MOST = 0.97;
    private static final double OF_ORACLE_LARGE = 0.90;
    private static final double OF_ORACLE_MILD = 0.70;
    private static final double LARGE = 2;
    private static final double KEPT = 0.80;

    /** Where even the oracle finds next to nothing, a ratio says nothing. */
    private static final double ORACLE_SEES = 0.05;

    private static final String SORTING = "n log n";

    private final List<Rates> rates;
    private final List<Promise> promises;

    Checks(List<Rates> rates, List<Promise> promises) {
        this.rates = rates;
        this.promises = promises;
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(atMost("nonlinear on a healthy size axis", FALSE_ALARMS, healthy(), Rates::calledNonlinear));
        checks.add(atMost("flat or linear on a nonlinear one", WRONGLY_HEALTHY, sick(), Rates::calledHealthy));
        Predicate<Rates> usual =
                r -> r.points() == 7 && r.forks() == 10 && r.noise().equals("lognormal 10 %, outliers");
        Predicate<Rates> natural = sick().and(usual).and(r -> !r.truth().startsWith("mild"));
        checks.add(atLeast(
                "found at 7 points, 10 forks, 10 % with outliers",
                DETECTED, natural.and(r -> !r.truth().equals(SORTING)), Rates::calledNonlinear));
        checks.add(atLeast(
                "n log n found there",
                DETECTED_SORTING,
                natural.and(r -> r.truth().equals(SORTING)),
                Rates::calledNonlinear));
        checks.add(atLeast(
                "exponent within 0.25 there",
                ESTIMATED,
                natural.and(r -> r.exponentRight() != null),
                Rates::exponentRight));
        checks.add(atLeast(
                "knee within one step there", ESTIMATED, natural.and(r -> r.kneeRight() != null), Rates::kneeRight));
        checks.add(coverage());
        checks.add(atLeast(
                "of the oracle's power, excess above 2",
                OF_ORACLE_LARGE,
                seen().and(r -> r.excess() > LARGE),
                Checks::ofOracle));
        checks.add(atLeast(
                "of the oracle's power, excess 1.3 to 2",
                OF_ORACLE_MILD,
                seen().and(r -> r.excess() <= LARGE),
                Checks::ofOracle));
        checks.add(kept());
        checks.removeIf(check -> check.measured().isEmpty());
        return checks;
    }

    private static Predicate<Rates> healthy() {
        return r -> !r.nonlinear() && r.covered() != null;
    }

    private static Predicate<Rates> sick() {
        return r -> r.nonlinear() && r.covered() != null;
    }

    private static Predicate<Rates> seen() {
        return r -> r.oracle() != null && r.oracle() >= ORACLE_SEES;
    }

    static double ofOracle(Rates r) {
        return Math.min(1, r.calledNonlinear() / r.oracle());
    }

    private Check atMost(String what, double limit, Predicate<Rates> which, ToDoubleFunction<Rates> figure) {
        Rates worst = rates.stream()
                .filter(which)
                .max(Comparator.comparingDouble(figure))
                .orElse(null);
        long over = rates.stream()
                .filter(which)
                .filter(r -> figure.applyAsDouble(r) > limit + 1e-12)
                .count();
        return check(what, "≤ " + percent(limit), worst, figure, over, which);
    }

    private Check atLeast(String what, double limit, Predicate<Rates> which, ToDoubleFunction<Rates> figure) {
        Rates worst = rates.stream()
                .filter(which)
                .min(Comparator.comparingDouble(figure))
                .orElse(null);
        long over = rates.stream()
                .filter(which)
                .filter(r -> figure.applyAsDouble(r) < limit - 1e-12)
                .count();
        return check(what, "≥ " + percent(limit), worst, figure, over, which);
    }

    private Check check(
            String what,
            String wanted,
            Rates worst,
            ToDoubleFunction<Rates> figure,
            long over,
            Predicate<Rates> which) {
        if (worst == null) {
            return new Check(what, wanted, "", false);
        }
        double pooled =
                rates.stream().filter(which).mapToDouble(figure).average().orElse(Double.NaN);
        long cells = rates.stream().filter(which).count();
        String measured = "%s on average, %s at worst (%s, %s, %d points, %d forks)"
                .formatted(
                        percent(pooled),
                        percent(figure.applyAsDouble(worst)),
                        worst.truth(),
                        worst.noise(),
                        worst.points(),
                        worst.forks());
        return new Check(what, wanted, measured + missed(over, cells), over == 0);
    }

    private Check coverage() {
        List<Rates> which = rates.stream().filter(sick()).toList();
        if (which.isEmpty()) {
            return new Check("", "", "", false);
        }
        long out = which.stream()
                .filter(r -> r.covered() < COVERED_LEAST || r.covered() > COVERED_MOST)
                .count();
        double mean = which.stream().mapToDouble(Rates::covered).average().orElse(Double.NaN);
        double least = which.stream().mapToDouble(Rates::covered).min().orElse(Double.NaN);
        double most = which.stream().mapToDouble(Rates::covered).max().orElse(Double.NaN);
        return new Check(
                "the excess' 95 % interval holds it",
                percent(COVERED_LEAST) + " to " + percent(COVERED_MOST),
                "%s on average, %s to %s".formatted(percent(mean), percent(least), percent(most))
                        + missed(out, which.size()),
                out == 0);
    }

    private Check kept() {
        Promise worst = promises.stream()
                .min(Comparator.comparingDouble(Promise::found))
                .orElse(null);
        if (worst == null) {
            return new Check("", "", "", false);
        }
        double mean = promises.stream().mapToDouble(Promise::found).average().orElse(Double.NaN);
        long under = promises.stream().filter(p -> p.found() < KEPT).count();
        return new Check(
                "a bend of the size that \"could have been missed\" is found",
                "≥ " + percent(KEPT),
                "%s on average, %s at worst (%s, %s, %d points, %d forks)"
                                .formatted(
                                        percent(mean),
                                        percent(worst.found()),
                                        worst.shape(),
                                        worst.noise(),
                                        worst.points(),
                                        worst.forks())
                        + missed(under, promises.size()),
                under == 0);
    }

    private static String missed(long cells, long of) {
        return cells == 0 ? "" : "; missed in %d of %d cells".formatted(cells, of);
    }

    static String percent(double share) {
        double value = 100 * share;
        return value == 0 || value >= 99.95 || Math.abs(value - Math.rint(value)) < 0.005
                ? String.format(Locale.ROOT, "%.0f %%", value)
                : String.format(Locale.ROOT, value < 0.1 ? "%.2f %%" : "%.1f %%", value);
    }
}
