package dev.hotpath.results.gate;

import dev.hotpath.results.calibration.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What the gate promises, held against what was counted. */
final class GateChecks {

    private static final double QUIET = 0.03;

    private final GateTrials.Counted counted;

    GateChecks(GateTrials.Counted counted) {
        this.counted = counted;
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(atMost(
                "a benchmark of the same code regressed or improved",
                0.01,
                benchmarks(Effect.NONE),
                rate -> rate.ours().changed(),
                GateChecks::place));
        checks.add(atMost(
                "anything in a suite of the same code did",
                0.05,
                suites(Effect.NONE),
                SuiteRate::changed,
                SuiteRate::pairing));
        found(Effect.FIVE_PERCENT, 0.80, checks);
        found(Effect.TEN_PERCENT, 0.95, checks);
        checks.add(found(Effect.BYTES.name(), 1, benchmarks(Effect.BYTES)));
        checks.add(found(Effect.TAIL.name(), 0.95, benchmarks(Effect.TAIL)));
        checks.add(atMost(
                "a change was given the wrong sign",
                0,
                counted.benchmarks().stream()
                        .filter(rate -> !rate.effect().equals(Effect.NONE.name()))
                        .toList(),
                rate -> rate.ours().faster(),
                GateChecks::place));
        checks.add(atMost(
                "anything regressed by a neighbour in one arm",
                0,
                counted.suites().stream()
                        .filter(rate -> Effect.neighbours().stream()
                                .anyMatch(effect -> effect.name().equals(rate.effect())))
                        .toList(),
                SuiteRate::regressed,
                SuiteRate::effect));
        return checks;
    }

    /** Everywhere, and where the forks themselves let it be found: ten pairs are no cure for forks that differ more than the sides. */
    private void found(Effect effect, double least, List<Check> checks) {
        List<BenchmarkRate> rates = benchmarks(effect);
        checks.add(found(effect.name(), least, rates));
        List<BenchmarkRate> quiet =
                rates.stream().filter(rate -> rate.scatter() <= QUIET).toList();
        if (!quiet.isEmpty() && quiet.size() < rates.size()) {
            checks.add(found(effect.name() + " where forks scatter by at most " + percent(QUIET), least, quiet));
        }
    }

    private static Check found(String what, double least, List<BenchmarkRate> rates) {
        BenchmarkRate worst = rates.stream()
                .min(Comparator.comparingDouble(rate -> rate.ours().slower()))
                .orElseThrow();
        long missed =
                rates.stream().filter(rate -> rate.ours().slower() < least).count();
        return new Check(
                what + ": found",
                least == 1 ? "always" : "≥ " + percent(least),
                measured(rates, rate -> rate.ours().slower(), worst.ours().slower(), worst.benchmark(), missed),
                missed == 0);
    }

    private static <T> Check atMost(
            String what, double most, List<T> rates, ToDoubleFunction<T> figure, Function<T, String> place) {
        T worst = rates.stream().max(Comparator.comparingDouble(figure)).orElseThrow();
        long missed =
                rates.stream().filter(rate -> figure.applyAsDouble(rate) > most).count();
        return new Check(
                what,
                most == 0 ? "never" : "≤ " + percent(most),
                measured(rates, figure, figure.applyAsDouble(worst), place.apply(worst), missed),
                missed == 0);
    }

    private static <T> String measured(
            List<T> rates, ToDoubleFunction<T> figure, double worst, String where, long missed) {
        double average = rates.stream().mapToDouble(figure).average().orElseThrow();
        return percent(average) + " on average, " + percent(worst) + " at worst (" + where + ")"
                + (missed == 0 ? "" : "; missed in " + missed + " of " + rates.size());
    }

    private List<BenchmarkRate> benchmarks(Effect effect) {
        return counted.benchmarks().stream()
                .filter(rate -> rate.effect().equals(effect.name()))
                .toList();
    }

    private List<SuiteRate> suites(Effect effect) {
        return counted.suites().stream()
                .filter(rate -> rate.effect().equals(effect.name()))
                .toList();
    }

    private static String place(BenchmarkRate rate) {
        return rate.benchmark() + ", " + rate.pairing();
    }

    /** To the tenth of a per cent, below one to the hundredth. */
    static String percent(double share) {
        double percent = 100 * share;
        String figure = String.format(Locale.ROOT, percent < 1 ? "%.2f" : "%.1f", percent);
        return (figure.contains(".") ? figure.replaceAll("\\.?0+$", "") : figure) + " %";
    }
}
