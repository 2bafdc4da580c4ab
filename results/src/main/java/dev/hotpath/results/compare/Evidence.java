package dev.hotpath.results.compare;

import java.util.List;
import java.util.function.IntSupplier;

/**
 * What the measurements of one subject come to.
 *
 * @param base the base's cost per operation, in the unit
 * @param value the estimated log ratio
 * @param interval in which it is with 95 %
 * @param band inside which a change does not matter
 * @param shown whether a difference is established, of whatever size
 * @param replicates pairs, or forks of the smaller side
 * @param replicate what these are called: {@code pairs}, {@code forks a side}
 * @param detectable the smallest log ratio that would have been found four times in five
 * @param needed replicates still to be measured if this stays undecided; asked only then, for it takes a search
 * @param remarks what else to know of it, each a clause
 */
record Evidence(
        Subject subject,
        Family family,
        String unit,
        double base,
        double value,
        Span interval,
        Beside beside,
        Band band,
        boolean shown,
        int replicates,
        String replicate,
        double detectable,
        IntSupplier needed,
        List<String> remarks) {

    /** With fewer the spread is a guess. */
    static final int LEAST = 4;

    /** To tell a change: four times in five. */
    static final double POWER = 0.8;

    /**
     * Of the interval's half width. On normal noise the two differ by a tenth of it; one far fork among ten moves the mean by
     * four tenths.
     */
    private static final double DISAGREE = 1.0 / 3;

    private static final double MATTERS = 0.01;

    /**
     * Changed when a difference is established and the estimate lies outside the band; equivalent when the 95 % interval lies
     * inside of it: two one-sided tests (Schuirmann 1987) at 2.5 % each, so that the interval printed is the one that decides.
     */
    Kind kind() {
        if (replicates < LEAST) {
            return Kind.INCONCLUSIVE;
        }
        if (shown && !band.contains(value)) {
            return value > 0 ? Kind.REGRESSED : Kind.IMPROVED;
        }
        return interval.isWithin(band) ? Kind.EQUIVALENT : Kind.INCONCLUSIVE;
    }

    /** Whether a slow-down that matters is neither shown nor ruled out; so few that there is no verdict rule out none. */
    boolean leavesASlowDownOpen() {
        return kind() == Kind.INCONCLUSIVE && (replicates < LEAST || !(interval.high() < band.high()));
    }

    Ratio ratio() {
        return new Ratio(Math.exp(value), Math.exp(interval.low()), Math.exp(interval.high()));
    }

    boolean disagree() {
        double apart = Math.abs(beside.value() - value);
        return apart > MATTERS && apart > DISAGREE * interval.halfWidth();
    }

    Change change() {
        Kind kind = kind();
        int needed = kind == Kind.INCONCLUSIVE ? this.needed.getAsInt() : 0;
        return new Change(
                subject,
                family,
                unit,
                base,
                ratio(),
                band,
                kind,
                replicates,
                Math.exp(detectable),
                needed,
                ChangeWords.of(this, kind, needed));
    }
}
