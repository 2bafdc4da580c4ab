package dev.hotpath.results.compare;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Judges forks that were measured in pairs, one of each side next to each other, so that whatever drifts on the machine falls
 * on both (Kalibera and Jones 2013; Bulej et al. 2020). How often it is right is in {@code results/gate.md}.
 *
 * <p>First pairs of every subject <b>screen</b>: a change over 2 % with p under 0.30 makes a subject suspect, unless that change
 * surely is within what does not matter. Fresh pairs of the suspects <b>confirm</b>: all pairs together have p under 0.05 ÷
 * subjects and an estimate beyond 3 %, or beyond twice what the subject differs from itself, and the fresh ones alone show
 * half of it at least. Every subject could have been given its fresh pairs and tested so: that some are not only takes alarms
 * away, so at most one comparison in twenty without any change says that there is one. Allocation has a threshold and a one in
 * twenty of its own.
 *
 * <p>Each p is of two tests, at half of the level each. Of the pairs' log ratios a t test of their trimmed mean (Tukey and
 * McLaughlin 1963; Yuen 1974), for which drift has fallen out; of the sides' forks the U test (Mann and Whitney 1947), since on a
 * shared machine one fork in ten or twenty takes longer for no reason in the code, and spoils two figures where it is subtracted
 * from another. Value and interval of a change are those of the surer one, within what both allow; of what is none, and of what
 * can't be told, those of the pairs alone, for a few forks of the head that got slower move a mean and hardly a rank.
 *
 * <p>The screen picked a suspect's first pairs for being far out, and value and interval are of all pairs: they lean away from no
 * change by a little. That makes "equivalent" harder to get, and of changes just within the band lets some look just beyond it.
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
    private final PairComparison test = new PairComparison();

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
        Canary aside = new Canary(canary, test);
        List<Screened> all = series.stream().map(this::screened).toList();
        Map<Boolean, Long> tests = all.stream().collect(groupingBy(Screened::isAllocation, counting()));
        List<Evidence> evidence = new ArrayList<>();
        for (Screened one : all) {
            double alpha = thresholds.significance() / tests.get(one.isAllocation());
            double floor = floors.getOrDefault(one.series().subject(), 0.0);
            evidence.add(new Confirmation(one, alpha, aside, test).evidence(band(one.series(), floor)));
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

    private Screened screened(Series series) {
        Both screen = test.of(series.screened());
        boolean far = series.family() == Family.ALLOCATION
                ? !band(series, 0).contains(screen.value())
                : Math.abs(screen.value()) > Math.log1p(thresholds.screenChange());
        boolean suspect = series.screened().size() >= Evidence.LEAST
                && far
                && screen.probability() < thresholds.screenProbability()
                && !screen.paired().span(SURELY_INSIDE).isWithin(band(series, 0));
        return new Screened(series, screen.value(), suspect);
    }

    private Band band(Series series, double floor) {
        return Band.of(series.family(), Logs.base(series), thresholds, floor);
    }
}
