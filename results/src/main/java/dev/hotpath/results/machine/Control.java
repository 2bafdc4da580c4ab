package dev.hotpath.results.machine;

import dev.hotpath.results.record.ForkStatistic;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.TrialRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the interleaved control says of the rounds of a run: it only computes, so where it is slower, the machine was.
 *
 * <p>A reading counts as disturbed when it is more than {@value #SLOWER} times, and more than {@value #SPREADS} times the
 * control's own quiet spread, above its quiet level at that thread count. Neighbours only slow down, so both come from the
 * faster readings: the level is the lower quartile, the spread the median distance of the faster half from it. Even where
 * half of the readings are disturbed that is a quiet level, while a control that is noisy all along condemns nothing.
 *
 * <p>One such reading makes its whole round void at that thread count. In the recorded run {@code 20261123-013109-a34b2db},
 * beside which a neighbour was busy for its first minute, 14 of 230 single-threaded trials took 15 % longer than their place's
 * median: 12 of them lie in the round so found, and 6 beside a disturbed reading. Neighbours come and go faster than a control
 * that is every tenth trial can follow. A round left out as a whole also takes a fork from each point alike, so that it cannot
 * favour one end of the axis.
 */
public final class Control {

    /** The suite's own: arithmetic in registers, which no commit makes slower. Runs are known by it that others recorded. */
    public static final String NAME = "dev.hotpath.benchmarks.control.PureCpu.burn";

    private static final double SLOWER = 1.3;
    private static final double SPREADS = 4;
    private static final double QUIET = 0.25;

    /** The standard deviation of normal noise, in median distances of its lower half from its lower quartile. */
    private static final double SIGMA = 2.5;

    private final List<TrialRecord> trials;
    private final Map<Integer, List<Reading>> byThreads;

    private record Reading(int round, double time) {}

    private Control(List<TrialRecord> trials, Map<Integer, List<Reading>> byThreads) {
        this.trials = trials;
        this.byThreads = byThreads;
    }

    /** The control of a run; one without readings where the journal has none. */
    public static Control of(List<TrialRecord> journal) {
        String name = name(journal);
        List<TrialRecord> trials = journal.stream()
                .filter(t -> t.result() != null && t.result().benchmark().equals(name))
                .toList();
        Map<Integer, List<Reading>> byThreads = new HashMap<>();
        for (TrialRecord trial : trials) {
            time(trial.result())
                    .ifPresent(time -> byThreads
                            .computeIfAbsent(trial.result().threads(), n -> new ArrayList<>())
                            .add(new Reading(trial.round(), time)));
        }
        return new Control(trials, byThreads);
    }

    /**
     * How many times slower than when quiet the control was in a round at so many threads, at its worst; empty when the round
     * was not disturbed, or nobody knows.
     */
    public OptionalDouble slowdown(int round, int threads) {
        List<Reading> readings = byThreads.getOrDefault(threads, List.of());
        if (readings.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] logs =
                readings.stream().mapToDouble(r -> Math.log(r.time())).sorted().toArray();
        double quiet = Medians.quantile(logs, QUIET);
        double[] distances = Arrays.stream(logs, 0, Math.max(1, logs.length / 2))
                .map(log -> Math.abs(log - quiet))
                .toArray();
        double most = Math.max(Math.log(SLOWER), SPREADS * SIGMA * Medians.quantile(distances, 0.5));
        return readings.stream()
                .filter(r -> r.round() == round && Math.log(r.time()) - quiet > most)
                .mapToDouble(r -> r.time() / Math.exp(quiet))
                .max();
    }

    /**
     * How many cores others kept busy: what was busy while the control ran on the fewest threads, less its own. Servers that
     * belong to the benchmarks have nothing to do then, so what is left are neighbours. The median over readings; NaN when
     * unknown.
     */
    public double neighbours() {
        Optional<Integer> fewest =
                trials.stream().map(t -> t.result().threads()).min(Comparator.naturalOrder());
        double[] others = trials.stream()
                .map(TrialRecord::result)
                .filter(r -> r.threads() == fewest.orElse(0))
                .mapToDouble(Control::others)
                .filter(Double::isFinite)
                .toArray();
        return Medians.of(others, Double.NaN);
    }

    private static double others(JmhResult result) {
        CoreTime times = CoreTimes.of(result).get(0).sum();
        double own = result.threads() * times.cpu() / times.all();
        return Math.max(0, times.busy() - own);
    }

    /** The journal does not name the control: it is the benchmark whose reading the trials after it carry. */
    private static String name(List<TrialRecord> journal) {
        Map<Integer, Map<Double, String>> byTime = new HashMap<>();
        for (TrialRecord trial : journal) {
            if (trial.result() == null) {
                continue;
            }
            Map<Double, String> seen = byTime.computeIfAbsent(trial.result().threads(), n -> new HashMap<>());
            if (trial.control() != null && seen.containsKey(trial.control())) {
                return seen.get(trial.control());
            }
            time(trial.result()).ifPresent(time -> seen.put(time, trial.result().benchmark()));
        }
        return "";
    }

    private static Optional<Double> time(JmhResult result) {
        return ForkStatistic.MEAN.of(result).map(values -> values.forks()[0]);
    }
}
