package dev.hotpath.results.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges forks that were measured in pairs, one of each side next to each other, so that whatever drifts on the machine falls
 * on both (Kalibera and Jones 2013; Bulej et al. 2020).
 *
 * <p>First pairs of every subject <b>screen</b>: a paired t test of the log ratios with p under 0.10 and a change over 2 %
 * makes a subject suspect. Fresh pairs of the suspects <b>confirm</b>: their own t test with p under 0.05 ÷ suspects, on the
 * same side as the screen, and the estimate from all pairs beyond 3 %, or beyond twice what the subject differs from itself.
 * Since one of the two sides is given by the screen, at most one comparison in forty without any change says that there is
 * one. Allocation is hardly noisy, and has a threshold and a count of suspects of its own.
 *
 * <p>The interval is that of all pairs. The screen picked a suspect's first ones for being far out, so it leans away from no
 * change by a little: it makes "equivalent" harder to get, and "regressed" no easier, which the fresh pairs decide.
 *
 * <p>How often that is wrong holds for one look with a fixed number of pairs in each step; looking after every pair and
 * stopping when one likes the answer makes false alarms several times as frequent.
 */
public final class Gate {

    private final Thresholds thresholds;

    public Gate() {
        this(Thresholds.standard());
    }

    public Gate(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** Those whose first pairs look changed, in the order given; fresh pairs of them can confirm it. */
    public List<Subject> suspects(List<Series> series) {
        return series.stream().filter(this::isSuspect).map(Series::subject).toList();
    }

    /** As below, where no subject's own noise is known. */
    public Comparison decide(List<Series> series, List<Series> canary, List<String> left, List<String> warnings) {
        return decide(series, canary, Map.of(), left, warnings);
    }

    /**
     * Judges all subjects at once. A suspect without fresh pairs comes out inconclusive.
     *
     * <p>When the canary moved, the whole is {@link Outcome#CONTAMINATED} and every subject inconclusive. Else it is
     * {@link Outcome#REGRESSED} when any subject is, and {@link Outcome#INCONCLUSIVE} when a slow-down beyond the threshold
     * is neither shown nor ruled out for any: its interval reaches beyond. A speed-up that can't be told keeps nobody up.
     *
     * @param canary pairs of what neither side changes, of both steps; a warning is added where there are too few
     * @param floors by what fraction a subject differs from itself, such as 0.02, where that is known
     * @param left passed on
     * @param warnings passed on, those found here behind them
     */
    public Comparison decide(
            List<Series> series,
            List<Series> canary,
            Map<Subject, Double> floors,
            List<String> left,
            List<String> warnings) {
        Canary aside = new Canary(canary);
        Map<Boolean, Integer> suspects = new HashMap<>();
        series.stream().filter(this::isSuspect).forEach(s -> suspects.merge(isAllocation(s), 1, Integer::sum));
        List<Evidence> evidence = new ArrayList<>();
        for (Series one : series) {
            double alpha = thresholds.significance() / Math.max(1, suspects.getOrDefault(isAllocation(one), 0));
            evidence.add(evidence(one, alpha, floors.getOrDefault(one.subject(), 0.0), aside));
        }
        List<String> known = new ArrayList<>(warnings);
        if (!aside.sang()) {
            known.add("no canary was measured in " + Evidence.LEAST
                    + " pairs or more, so a machine that favoured one side" + " would not show");
        }
        return aside.moved()
                .map(how -> Verdicts.contaminated(evidence, how, left, known))
                .orElseGet(() -> Verdicts.of(evidence, left, known));
    }

    /**
     * How many pairs find a change, in all.
     *
     * @param deviation of the pairs' log ratios
     * @param effect the log ratio to be found, above 0
     * @param significance of the two-sided test
     * @param power how often it is to be found, such as 0.8
     * @return at most 1000
     */
    public static int pairsNeeded(double deviation, double effect, double significance, double power) {
        return SampleSize.of(deviation, effect, significance, power);
    }

    private boolean isSuspect(Series series) {
        Estimate screen = Estimate.ofPairs(Logs.ratios(series.screened()));
        boolean far = isAllocation(series)
                ? !band(series, 0).contains(screen.value())
                : Math.abs(screen.value()) > Math.log1p(thresholds.screenChange());
        return series.screened().size() >= Evidence.LEAST
                && far
                && screen.probability() < thresholds.screenProbability();
    }

    private Evidence evidence(Series series, double alpha, double floor, Canary canary) {
        double[] logs = Logs.all(series);
        Estimate all = Estimate.ofPairs(logs);
        Estimate screen = Estimate.ofPairs(Logs.ratios(series.screened()));
        Estimate fresh = Estimate.ofPairs(Logs.ratios(series.confirmed()));
        int freshPairs = series.confirmed().size();
        Band band = band(series, floor);
        boolean suspect = isSuspect(series);
        boolean confirmed = suspect
                && freshPairs >= Evidence.LEAST
                && fresh.probability() < alpha
                && fresh.value() * screen.value() > 0;
        boolean byMachine = confirmed && !isAllocation(series) && canary.mayExplain(all.value());
        List<String> remarks = new ArrayList<>();
        if (suspect) {
            remarks.add(fate(confirmed, freshPairs));
        }
        if (byMachine) {
            remarks.add("the canary moved at least half as far the same way");
        }
        remarks.addAll(Remarks.groups(
                Logs.each(series, p -> Math.log(p.base())), Logs.each(series, p -> Math.log(p.head())), series.unit()));
        double deviation = all.error() * Math.sqrt(logs.length);
        int decisive = freshPairs == 0 ? logs.length : freshPairs;
        return new Evidence(
                series.subject(),
                series.family(),
                series.unit(),
                base(series),
                all,
                HodgesLehmann.ofPairs(logs),
                band,
                confirmed && !byMachine,
                logs.length,
                "pairs",
                detectable(all, deviation / Math.sqrt(decisive), decisive - 1.0, band, alpha),
                needed(all.value(), deviation, logs.length, band, alpha),
                remarks);
    }

    private static String fate(boolean confirmed, int freshPairs) {
        if (freshPairs == 0) {
            return "suspect, and not measured again";
        }
        return (confirmed ? "confirmed by " : "not confirmed by ") + freshPairs + " fresh pairs";
    }

    private static double detectable(Estimate all, double error, double freedom, Band band, double alpha) {
        Estimate decisive = new Estimate(all.value(), error, freedom);
        return Math.max(
                decisive.margin(alpha / 2) + decisive.margin(1 - Evidence.POWER),
                band.high() + all.margin(1 - Evidence.POWER));
    }

    /** Beyond the band fresh pairs have to confirm it by themselves; inside of it more of them narrow the interval. */
    private static int needed(double value, double deviation, int pairs, Band band, double alpha) {
        if (pairs < Evidence.LEAST || Double.isNaN(deviation)) {
            return Evidence.LEAST - pairs;
        }
        double room = band.room(value);
        return room <= 0
                ? SampleSize.of(deviation, Math.abs(value), alpha, Evidence.POWER)
                : Math.max(1, SampleSize.of(deviation, room, Verdicts.OF_THE_INTERVAL, Evidence.POWER) - pairs);
    }

    private Band band(Series series, double floor) {
        return Band.of(series.family(), base(series), thresholds, floor);
    }

    private static double base(Series series) {
        return Math.exp(Arrays.stream(Logs.each(series, p -> Math.log(p.base())))
                .average()
                .orElse(Double.NaN));
    }

    private static boolean isAllocation(Series series) {
        return series.family() == Family.ALLOCATION;
    }
}
