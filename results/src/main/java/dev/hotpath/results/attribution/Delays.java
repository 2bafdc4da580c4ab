package dev.hotpath.results.attribution;

/** A page into one component of which a delay can be put. */
public interface Delays {

    /**
     * Runs the page with a delay, parked inside whatever the component holds.
     *
     * @param delayMillis of each request that comes by, 0 for none
     * @param load requests a second
     * @return the page's mean, in milliseconds
     */
    double pageMillis(String component, double delayMillis, double load, int repetition) throws InterruptedException;
}
