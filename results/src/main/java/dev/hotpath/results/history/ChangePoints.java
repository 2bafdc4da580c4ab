package dev.hotpath.results.history;

import dev.hotpath.results.compare.Ratio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.descriptive.moment.Mean;
import org.hipparchus.stat.descriptive.moment.Variance;

/**
 * E-divisive in windows (Matteson and James, JASA 2014, as Daly et al., The use of change point detection to identify software
 * performance regressions, ICPE 2020, and Fleming et al., Hunter, ICPE 2023, use it): in each window of 50 readings the cut
 * between the most different parts is looked for, and again in both parts; what remains is tested once more against its
 * neighbours, weakest first to go.
 *
 * <p>Costs are compared by their logarithms, so that a change is a ratio. The test is the permutation test of the paper, and not
 * the t-test that Hunter puts in its place: a single wild run in fifty upsets means and variances, and the false alarms stay as
 * stated whatever the noise is. It ends at the first order of the readings that looks as changed, so that a history without
 * changes costs next to nothing.
 *
 * <p>At most one window in a thousand that has no change shows one; windows overlap by half, so a history of 500 readings has
 * one in at most 2 % of cases. That needs readings whose order does not matter: a machine that drifts is a change of its own.
 * Of fourteen readings, seven on each side are the least that can show one; in a longer history fewer on one side are enough, three of
 * fifty.
 */
public final class ChangePoints {

    /** Readings looked at together. */
    private static final int WINDOW = 50;

    private static final int PERMUTATIONS = 999;
    private static final int LEAST = 3;
    private static final double LEAST_CHANGE = Math.log(1.03);
    private static final double CONFIDENCE = 0.975;

    /** With fewer readings no order of them is rare enough. */
    public static final int LEAST_READINGS = 14;

    private final long seed;

    /** @param seed of the orders tried; the same gives the same changes */
    public ChangePoints(long seed) {
        this.seed = seed;
    }

    /**
     * The changes of at least 3 %, in their order.
     *
     * @param costs above 0 and finite, oldest first
     */
    public List<ChangePoint> of(double[] costs) {
        double[] logs = Arrays.stream(costs).map(Math::log).toArray();
        TreeSet<Integer> found = new TreeSet<>();
        int last = Math.max(0, logs.length - WINDOW);
        for (int from = 0; from < last; from += WINDOW / 2) {
            divide(logs, from, from + WINDOW, found);
        }
        divide(logs, last, logs.length, found);
        List<Integer> kept = new ArrayList<>(found);
        removeDoubles(logs, kept);
        while (removeWeakest(logs, kept, false) || removeWeakest(logs, kept, true)) {
            // Each removal joins two parts, which makes the tests of its neighbours stronger.
            continue;
        }
        List<ChangePoint> changes = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            changes.add(change(costs, logs, kept, i));
        }
        return changes;
    }

    private void divide(double[] logs, int from, int to, TreeSet<Integer> found) {
        EnergyDistance parts = new EnergyDistance(Arrays.copyOfRange(logs, from, to), LEAST);
        EnergyDistance.Cut cut = parts.best();
        if (cut != null && parts.isBeyondChance(cut.statistic(), PERMUTATIONS, random(from, to))) {
            found.add(from + cut.at());
            divide(logs, from, from + cut.at(), found);
            divide(logs, from + cut.at(), to, found);
        }
    }

    /** Two windows may place the same change a reading apart: the better place of the two stays. */
    private static void removeDoubles(double[] logs, List<Integer> kept) {
        for (int i = 0; i + 1 < kept.size(); ) {
            if (kept.get(i + 1) - kept.get(i) >= LEAST) {
                i++;
                continue;
            }
            int from = from(kept, i);
            double[] around = Arrays.copyOfRange(logs, from, to(kept, i + 1, logs.length));
            EnergyDistance parts = new EnergyDistance(around, LEAST);
            boolean firstIsBetter = parts.at(kept.get(i) - from) >= parts.at(kept.get(i + 1) - from);
            kept.remove(firstIsBetter ? i + 1 : i);
        }
    }

    /** @param tested whether those that are large enough must stand the test of chance as well, which takes longer */
    private boolean removeWeakest(double[] logs, List<Integer> kept, boolean tested) {
        int weakest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < kept.size(); i++) {
            int from = from(kept, i);
            int to = to(kept, i, logs.length);
            EnergyDistance parts = new EnergyDistance(Arrays.copyOfRange(logs, from, to), LEAST);
            double statistic = parts.at(kept.get(i) - from);
            boolean stands = Math.abs(difference(logs, kept, i)) >= LEAST_CHANGE
                    && (!tested || parts.isBeyondChance(statistic, PERMUTATIONS, random(from, to)));
            if (!stands && statistic < least) {
                least = statistic;
                weakest = i;
            }
        }
        if (weakest >= 0) {
            kept.remove(weakest);
        }
        return weakest >= 0;
    }

    private static double difference(double[] logs, List<Integer> kept, int i) {
        Mean mean = new Mean();
        int at = kept.get(i);
        int from = from(kept, i);
        return mean.evaluate(logs, at, to(kept, i, logs.length) - at) - mean.evaluate(logs, from, at - from);
    }

    private static int from(List<Integer> kept, int i) {
        return Math.max(kept.get(i) - WINDOW, i == 0 ? 0 : kept.get(i - 1));
    }

    private static int to(List<Integer> kept, int i, int end) {
        return Math.min(kept.get(i) + WINDOW, i == kept.size() - 1 ? end : kept.get(i + 1));
    }

    /** The interval is Welch's, of the difference of the means of logarithms. */
    private static ChangePoint change(double[] costs, double[] logs, List<Integer> kept, int i) {
        int at = kept.get(i);
        double[] before = Arrays.copyOfRange(logs, from(kept, i), at);
        double[] after = Arrays.copyOfRange(logs, at, to(kept, i, costs.length));
        Mean mean = new Mean();
        double oldLevel = mean.evaluate(before);
        double newLevel = mean.evaluate(after);
        double v1 = new Variance().evaluate(before) / before.length;
        double v2 = new Variance().evaluate(after) / after.length;
        double half = 0;
        if (v1 + v2 > 0) {
            double freedom = (v1 + v2) * (v1 + v2) / (v1 * v1 / (before.length - 1) + v2 * v2 / (after.length - 1));
            half = Math.sqrt(v1 + v2) * new TDistribution(freedom).inverseCumulativeProbability(CONFIDENCE);
        }
        double shift = newLevel - oldLevel;
        Ratio ratio = new Ratio(Math.exp(shift), Math.exp(shift - half), Math.exp(shift + half));
        return new ChangePoint(at, ratio, Math.exp(oldLevel), Math.exp(newLevel));
    }

    private SplittableRandom random(int from, int to) {
        return new SplittableRandom((seed * 31 + from) * 1_000_003 + to);
    }
}
