package dev.hotpath.results.compare;

import java.util.List;

/**
 * Two sides compared.
 *
 * @param changes worst first
 * @param left a line for each benchmark that could not be compared, with the reason
 * @param warnings a line for each thing to know about all of it, such as a drift that is not controlled
 */
public record Comparison(Outcome outcome, List<Change> changes, List<String> left, List<String> warnings) {

    /** The same, where something that runs at the base fails at the head: it did not get slower, it broke. */
    public Comparison broken() {
        return new Comparison(Outcome.REGRESSED, changes, left, warnings);
    }

    /** The same, where something of the base could not be held against the head: that all is well is not known then. */
    public Comparison lacking() {
        return outcome == Outcome.OK ? new Comparison(Outcome.INCONCLUSIVE, changes, left, warnings) : this;
    }
}
