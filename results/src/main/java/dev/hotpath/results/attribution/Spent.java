package dev.hotpath.results.attribution;

/**
 * What a request spends in a component, as a mean over all requests.
 *
 * @param ownMillis in its own work
 * @param waitMillis waiting for it
 * @param calls how often it is asked
 */
public record Spent(double ownMillis, double waitMillis, double calls) {

    static final Spent NOTHING = new Spent(0, 0, 0);

    /** Own time and wait, in milliseconds. */
    public double totalMillis() {
        return ownMillis + waitMillis;
    }
}
