package dev.hotpath.results.gate;

import dev.hotpath.results.calibration.Check;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What the gate promises, held against what was counted. */
final class GateChecks {

    private final GateTrials.Counted counted;

    GateChecks(GateTrials.Counted counted) {
        this.counted = counted;
    }

    List<Check> all() {
        return List.of(
                atMost(
                        "a benchmark of the same code regressed or improved",
                        0.01,
                        benchmarks(Effect.NONE),
                        rate -> rate.ours().changed(),
                        GateChecks::place),
                atMost(
                        "anything in a suite of the same code did",
                        0.05,
                        suites(Effect.NONE),
                        SuiteRate::changed,
                        SuiteRate::pairing),
                found(Effect.FIVE_PERCENT, 0.80),
                found(Effect.TEN_PERCENT, 0.95),
                found(Effect.BYTES, 1),
                found(Effect.TAIL, 0.95),
                atMost(
                        "a change was given the wrong sign",
                        0,
                        counted.benchmarks().stream()
                                .filter(rate -> !rate.effect().equals(Effect.NONE.name()))
                                .toList(),
                        rate -> rate.ours().faster(),
                        GateChecks::place),
                atMost(
                        "anything regressed by a neighbour in one arm",
                        0,
                        counted.suites().stream()
                                .filter(rate -> Effect.neighbours().stream()
                                        .anyMatch(effect -> effect.name().equals(rate.effect())))
                                .toList(),
                        SuiteRate::regressed,
                        SuiteRate::effect));
    }

    private Check found(Effect effect, double least) {
        List<BenchmarkRate> rates = benchmarks(effect);
        BenchmarkRate worst = rates.stream()
                .min(Comparator.comparingDouble(rate -> rate.ours().slower()))
                .orElseThrow();
        long missed =
                rates.stream().filter(rate -> rate.ours().slower() < least).count();
        return new Check(
                effect.name() + " found",
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
