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
    Confirmation(Screened screened, double alpha, Canary canary, PairTest test) {
        this.screened = screened;
        this.series = screened.series();
        this.pairs = series.all().size();
        this.alpha = alpha;
        this.canary = canary;
        this.all = test.of(series.all());
        this.confirmed = screened.suspect()
                && freshPairs() >= Evidence.LEAST
                && all.probability() < alpha
                && repeats(test.of(series.confirmed()).value());
    }

    private boolean repeats(double fresh) {
        return fresh * Math.signum(all.value()) >= REPEATED * Math.abs(all.value());
    }

    /**
     * What is no change must be none of the mean either: where a few of the head's forks got slower, ranks hardly move. So only a
     * change that is shown is measured by them.
     */
    Evidence evidence(Band band) {
        Estimate said = confirmed ? all : all.paired();
        double[] logs = Logs.ratios(series.all());
        boolean byMachine = confirmed && !screened.isAllocation() && canary.mayExplain(all.value());
        return new Evidence(
                series.subject(),
                series.family(),
                series.unit(),
                Logs.base(series),
                said.value(),
                said.span(Span.EACH_TAIL),
                confirmed ? Beside.robust(Student.mean(logs)) : Beside.mean(HodgesLehmann.ofPairs(logs)),
                band,
                confirmed && !byMachine,
                pairs,
                "pairs",
                detectable(band),
                () -> SampleSize.stillNeeded(said, pairs, band, alpha),
                remarks(byMachine));
    }

    private List<String> remarks(boolean byMachine) {
        List<String> remarks = new ArrayList<>();
        if (screened.suspect()) {
            remarks.add(
                    freshPairs() == 0
                            ? "suspect, and not measured again by enough operations"
                            : (confirmed ? "confirmed by " : "not confirmed by ") + freshPairs() + " fresh pairs");
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
        double found = Student.margin(1 - Evidence.POWER, error, decisive - 1.0);
        return Math.max(Student.margin(alpha / 2, error, decisive - 1.0), band.high()) + found;
    }

    private int freshPairs() {
        return series.confirmed().size();
    }
}
