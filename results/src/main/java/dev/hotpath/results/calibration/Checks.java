package dev.hotpath.results.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Holds the rates against what a verdict must keep to, each in its worst cell: an average would hide it. */
final class Checks {

    private final List<Rates> rates;
    private final List<Promise> promises;

    Checks(List<Rates> rates, List<Promise> promises) {
        this.rates = rates;
        this.promises = promises;
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(check("nonlinear on a healthy size axis", Limits.FALSE_ALARMS));
        checks.add(check("flat or linear on a nonlinear one", Limits.WRONGLY_HEALTHY));
        checks.add(check("found at 7 points, 10 forks, 10 % with outliers", Limits.FOUND));
        checks.add(check("n log n found there", Limits.SORTING_FOUND));
        checks.add(check("exponent within 0.25 there", Limits.EXPONENT));
        checks.add(check("knee within one step there", Limits.KNEE));
        checks.add(coverage());
        checks.add(check("of the oracle's power, excess above 2", Limits.OF_ORACLE_LARGE));
        checks.add(check("of the oracle's power, excess 1.3 to 2", Limits.OF_ORACLE_MILD));
        checks.add(kept());
        checks.add(check("worse than queueing on a load that only queues", Limits.WORSE_ON_HEALTHY_LOAD));
        checks.add(check("flat on a load that doubles and more", Limits.FLAT_ON_RISING_LOAD));
        checks.add(check("a pool's or a lock's knee within one step at 7 points, 10 forks, 10 %", Limits.KNEE_OF_LOAD));
        checks.removeIf(check -> check.measured().isEmpty());
        return checks;
    }

    private Check check(String what, Limit limit) {
        List<Rates> which = rates.stream().filter(limit.which()).toList();
        String wanted = (limit.most() ? "≤ " : "≥ ") + percent(limit.share());
        if (which.isEmpty()) {
            return new Check(what, wanted, "", false);
        }
        Comparator<Rates> order = Comparator.comparingDouble(limit.figure());
        Rates worst =
                which.stream().max(limit.most() ? order : order.reversed()).orElseThrow();
        double pooled = which.stream().mapToDouble(limit.figure()).average().orElse(Double.NaN);
        long over = which.stream().filter(limit::missed).count();
        String measured = "%s on average, %s at worst (%s, %s, %d points, %d forks)"
                .formatted(
                        percent(pooled),
                        percent(limit.figure().applyAsDouble(worst)),
                        worst.truth(),
                        worst.noise(),
                        worst.points(),
                        worst.forks());
        return new Check(what, wanted, measured + missed(over, which.size()), over == 0);
    }

    private Check coverage() {
        List<Rates> which = rates.stream().filter(Limits.COVERED_LEAST.which()).toList();
        if (which.isEmpty()) {
            return new Check("", "", "", false);
        }
        long out = which.stream()
                .filter(r -> Limits.COVERED_LEAST.missed(r) || Limits.COVERED_MOST.missed(r))
                .count();
        double mean = which.stream().mapToDouble(Rates::covered).average().orElse(Double.NaN);
        double least = which.stream().mapToDouble(Rates::covered).min().orElse(Double.NaN);
        double most = which.stream().mapToDouble(Rates::covered).max().orElse(Double.NaN);
        return new Check(
                "the excess' 95 % interval holds it",
                percent(Limits.COVERED_LEAST.share()) + " to " + percent(Limits.COVERED_MOST.share()),
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
        long under = promises.stream().filter(p -> p.found() < Limits.KEPT).count();
        return new Check(
                "a bend of the size that \"could have been missed\" is found",
                "≥ " + percent(Limits.KEPT),
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
        // A rest of what sums to all of it may be less than nothing by rounding.
        double value = Math.abs(share) < 1e-9 ? 0 : 100 * share;
        return value == 0 || value >= 99.95 || Math.abs(value - Math.rint(value)) < 0.005
                ? String.format(Locale.ROOT, "%.0f %%", value)
                : String.format(Locale.ROOT, value < 0.1 ? "%.2f %%" : "%.1f %%", value);
    }
}
