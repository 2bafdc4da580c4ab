package dev.hotpath.results.compare;

import java.util.ArrayList;
import java.util.List;

/** What all pairs of a subject say, of which the fresh ones have to agree with those that made it suspect. */
final class Confirmation {

    /** Of what all pairs show, at least in the fresh ones: what was gone when it was measured again is no change. */
    private static final double REPEATED = 0.5;

    private final Screened screened;
    private final Series series;
    private final int pairs;
    private final double alpha;
    private final Canary canary;
    private final Both all;
    private final boolean confirmed;

    /** @param alpha of the two-sided test, already divided by the subjects that were screened */
    Confirmation(Screened screened, double alpha, Canary canary, PairComparison test) {
        this.screened = screened;
        this.series = screened.series();
        this.pairs = series.all().size();
        this.alpha = alpha;
        this.canary = canary;
        this.all = test.of(series.all());
        this.confirmed = screened.suspect()
                && freshPairs() >= Evidence.LEAST
                && isEstablished()
                && repeats(test.of(series.confirmed()).value());
    }

    /** By the test and by the interval that goes with it: of equal figures, or where pairs and ranks disagree, it may hold 0. */
    private boolean isEstablished() {
        return all.probability() < alpha && all.span(alpha / 2).isOnTheSideOf(all.value());
    }

    private boolean repeats(double fresh) {
        double side = Math.signum(screened.value());
        return all.value() * side > 0 && fresh * side >= REPEATED * Math.abs(all.value());
    }

    /**
     * What is no change must be none of the mean either: where a few of the head's forks got slower, ranks hardly move. So only a
     * change that is shown, and beyond the band, is measured by them.
     */
    Evidence evidence(Band band) {
        boolean byMachine = confirmed && !screened.isAllocation() && canary.mayExplain(all.value());
        boolean changed = confirmed && !byMachine && !band.contains(all.value());
        Estimate said = changed ? all : all.paired();
        double[] logs = Logs.ratios(series.all());
        return new Evidence(
                series.subject(),
                series.family(),
                series.unit(),
                Logs.base(series),
                said.value(),
                said.span(Span.EACH_TAIL),
                changed && all.isByRanks()
                        ? Beside.robust(Student.mean(logs))
                        : Beside.mean(HodgesLehmann.ofPairs(logs)),
                band,
                changed,
                pairs,
                "pairs",
                detectable(band),
                () -> needed(said, band),
                remarks(byMachine));
    }

    /** Beyond the band by the test of all pairs; where the fresh ones did not repeat what that shows, as many again. */
    private int needed(Estimate said, Band band) {
        if (band.contains(said.value())) {
            return SampleSize.stillNeeded(said, pairs, band, alpha);
        }
        int least = freshPairs() < Evidence.LEAST
                ? Evidence.LEAST
                : isEstablished() ? series.screened().size() : 1;
        return Math.max(least, SampleSize.stillNeeded(all, pairs, band, alpha));
    }

    private List<String> remarks(boolean byMachine) {
        List<String> remarks = new ArrayList<>();
        if (screened.suspect()) {
            remarks.add(
                    freshPairs() == 0
                            ? "suspect, and not measured again by enough operations"
                            : (confirmed ? "a difference confirmed by " : "not confirmed by ") + freshPairs()
                                    + " fresh pairs");
        }
        if (byMachine) {
            remarks.add("the canary moved at least half as far the same way");
        }
        remarks.addAll(Remarks.groups(
                Logs.each(series, pair -> Math.log(pair.base())),
                Logs.each(series, pair -> Math.log(pair.head())),
                series.unit()));
        return remarks;
    }

    /** By as many pairs as a suspect gets: as many again as it was screened with. */
    private double detectable(Band band) {
        int decisive = freshPairs() == 0 ? 2 * pairs : pairs;
        double error = all.error() * Math.sqrt((double) pairs / decisive);
        double found = Student.margin(1 - Evidence.POWER, error, all.freedom());
        return Math.max(Student.margin(alpha / 2, error, all.freedom()), band.high()) + found;
    }

    private int freshPairs() {
        return series.confirmed().size();
    }
}
