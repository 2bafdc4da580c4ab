package dev.hotpath.results.compare;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Judges forks that were measured in pairs, one of each side next to each other, so that whatever drifts on the machine falls
 * on both (Kalibera and Jones 2013; Bulej et al. 2020).
 *
 * <p>First pairs of every subject <b>screen</b>: a paired t test of the log ratios with p under 0.10 and a change over 2 %
 * makes a subject suspect, unless that change surely is within what does not matter. Fresh pairs of the suspects
 * <b>confirm</b>: their own t test, one-sided since the screen has given the side, with p under 0.05 ÷ suspects, and the
 * estimate from all pairs beyond 3 %, or beyond twice what the subject differs from itself. So at most one comparison in
 * twenty without any change says that there is one. Allocation has a threshold, a count of suspects and a one in twenty of its
 * own.
 *
 * <p>The t tests are those of trimmed means (Tukey and McLaughlin 1963; Yuen 1974): from ten pairs on, the farthest tenth on
 * each side counts for no more than the next. On a shared machine one fork in twenty may take twice as long for no reason in
 * the code; in a plain t test it hides every change of its benchmark, and hides from the canary what the machine did.
 *
 * <p>The interval is that of all pairs. The screen picked a suspect's first ones for being far out, so it leans away from no
 * change by a little: it makes "equivalent" harder to get, and "regressed" no easier, which the fresh pairs decide.
 *
 * <p>How often that is wrong holds for one look with a fixed number of pairs in each step; looking after every pair and
 * stopping when one likes the answer makes false alarms several times as frequent.
 *
 * <p>What surely is within the band after the first step needs no second one: two one-sided tests at 0.1 % each, a level that
 * leaves the last look's as it is (Haybittle 1971; Peto et al. 1976). It takes suspects away and adds none, so it raises no
 * false alarm, and of changes that matter it loses one in a thousand at most.
 *
 * <p>Screening is not ended half way for what looks surely equivalent by then, at a stricter level, though no alarm would be
 * false for it and hardly a shift missed. Where half of the head's forks are slower and half are not, as the compiler chose,
 * five pairs show none of the slow ones and call it equivalent three times as often as ten do: in 3.6 % of cases and not in
 * 1.1 %, which is more than equivalence may be wrong. And of benchmarks whose forks scatter by 1.6 %, the least of those
 * recorded, fewer than 2 in 100 would be spared.
 */
public final class Gate {

    /** Under so many pairs there is no verdict. */
    public static final int LEAST_PAIRS = Evidence.LEAST;

    /** Of each of the two tests by which the first pairs alone show that a change does not matter. */
    private static final double SURELY_INSIDE = 0.001;

    private final Thresholds thresholds;

    public Gate() {
        this(Thresholds.standard());
    }

    public Gate(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** Those whose first pairs look changed, in the order given; fresh pairs of them can confirm it. */
    public List<Subject> suspects(List<Series> series) {
        return series.stream()
                .map(this::screened)
                .filter(Screened::suspect)
                .map(s -> s.series().subject())
                .toList();
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
        List<Screened> all = series.stream().map(this::screened).toList();
        Map<Boolean, Long> suspects =
                all.stream().filter(Screened::suspect).collect(groupingBy(Screened::isAllocation, counting()));
        List<Evidence> evidence = new ArrayList<>();
        for (Screened one : all) {
            // Two-sided: the half of its alarms that fall on the side the screen did not give are none.
            double alpha = 2 * thresholds.significance() / Math.max(1, suspects.getOrDefault(one.isAllocation(), 0L));
            double floor = floors.getOrDefault(one.series().subject(), 0.0);
            evidence.add(new Confirmation(one, alpha, aside).evidence(band(one.series(), floor)));
        }
        List<String> known = new ArrayList<>(warnings);
        if (!aside.sang()) {
            known.add("no canary was measured in " + Evidence.LEAST
                    + " pairs or more, so a machine that favoured one side would not show");
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

    private Screened screened(Series series) {
        Estimate screen = Estimate.ofPairs(Logs.ratios(series.screened()));
        boolean far = series.family() == Family.ALLOCATION
                ? !band(series, 0).contains(screen.value())
                : Math.abs(screen.value()) > Math.log1p(thresholds.screenChange());
        boolean suspect = series.screened().size() >= Evidence.LEAST
                && far
                && screen.probability() < thresholds.screenProbability()
                && !isSurelyInside(screen, band(series, 0));
        return new Screened(series, screen.value(), suspect);
    }

    private static boolean isSurelyInside(Estimate screen, Band band) {
        double margin = screen.margin(SURELY_INSIDE);
        return band.contains(screen.value() - margin) && band.contains(screen.value() + margin);
    }

    private Band band(Series series, double floor) {
        return Band.of(series.family(), Logs.base(series), thresholds, floor);
    }
}
