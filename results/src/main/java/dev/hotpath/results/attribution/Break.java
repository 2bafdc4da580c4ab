package dev.hotpath.results.attribution;

/**
 * Where a factor breaks a page.
 *
 * @param factor its name
 * @param kind whether it does
 * @param at the smallest step that was seen to break the objective; the last step where none does, or none was tried; the first where
 *     it is broken as it is
 * @param holds the largest step below that at which the objective was kept; NaN where it is broken as it is
 * @param confirmed whether both were seen more than once, and no step lies between them
 * @param monotone whether no larger step was seen to keep the objective
 * @param observations it took, those of the page as it is among them, which all factors share
 * @param distance of {@code at} from as it is, by which factors are compared
 * @param words as in "+14 % volume"
 */
public record Break(
        String factor,
        Kind kind,
        double at,
        double holds,
        boolean confirmed,
        boolean monotone,
        int observations,
        double distance,
        String words) {

    /** Whether a factor breaks the page. */
    public enum Kind {
        /** As it is, the objective is not kept. */
        BROKEN,
        /** Somewhere between its steps. */
        BREAKS,
        /** Not up to the last step. */
        HOLDS,
        /** There was no time to find out. */
        UNTRIED
    }
}
