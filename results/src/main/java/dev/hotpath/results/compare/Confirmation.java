package dev.hotpath.results.compare;

import java.util.ArrayList;
import java.util.List;

/** The fresh pairs of a subject against what its first ones said. */
final class Confirmation {

    private final Screened screened;
    private final Series series;
    private final double alpha;
    private final Canary canary;
    private final double[] logs;
    private final Estimate all;
    private final boolean confirmed;

    /** @param alpha of the two-sided test, already divided by the suspects */
    Confirmation(Screened screened, double alpha, Canary canary) {
        this.screened = screened;
        this.series = screened.series();
        this.alpha = alpha;
        this.canary = canary;
        this.logs = Logs.all(series);
        this.all = Estimate.ofPairs(logs);
        this.confirmed = screened.suspect() && freshPairs() >= Evidence.LEAST && freshPairsAgree();
    }

    private boolean freshPairsAgree() {
        Estimate fresh = Estimate.ofPairs(Logs.ratios(series.confirmed()));
        return fresh.value() * screened.value() > 0 && fresh.probability() < alpha;
    }

    Evidence evidence(Band band) {
        boolean byMachine = confirmed && !screened.isAllocation() && canary.mayExplain(all.value());
        return new Evidence(
                series.subject(),
                series.family(),
                series.unit(),
                Logs.base(series),
                all,
                HodgesLehmann.ofPairs(logs),
                band,
                confirmed && !byMachine,
                logs.length,
                "pairs",
                detectable(band),
                // What made it suspect does not count a second time: beyond the band only fresh pairs do.
                () -> SampleSize.stillNeeded(all, logs.length, band, alpha, 0),
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

    /** By the fresh pairs' test, and beyond the band by all of them. */
    private double detectable(Band band) {
        int decisive = freshPairs() == 0 ? logs.length : freshPairs();
        double error = all.error() * Math.sqrt((double) logs.length / decisive);
        double miss = 1 - Evidence.POWER;
        return Math.max(
                Estimate.margin(alpha / 2, error, decisive - 1.0) + Estimate.margin(miss, error, decisive - 1.0),
                band.high() + all.margin(miss));
    }

    private int freshPairs() {
        return series.confirmed().size();
    }
}
