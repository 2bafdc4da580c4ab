package dev.hotpath.results.compare;

/** An estimated logarithm of head ÷ base, and how sure that is. */
interface Estimate {

    /** NaN without data. */
    double value();

    /** Its standard error, or what Student's t would need for an interval as wide; NaN where too few forks tell the spread. */
    double error();

    /** Degrees of freedom of the error. */
    double freedom();

    /** The chance of a difference at least as large where there is none; NaN when the error is not known. */
    double probability();

    /**
     * Where the truth is.
     *
     * @param tail the chance that it is below, and that it is above
     */
    Span span(double tail);

    default boolean knowsItsError() {
        return error() >= 0;
    }
}
