package dev.hotpath.results.attribution;

/** How a diagnosis ended. */
public enum Outcome {
    /** The page is sick; the causes say of what, or that nothing alone restores it. */
    FAULT,
    /** No difference that can be seen at this length: below about 30 % of the mean, or 5 % of the time in collections, none is. */
    NO_FAULT,
    /** The sick system was sick once, and healthy when it was run again. */
    CANNOT_TELL
}
