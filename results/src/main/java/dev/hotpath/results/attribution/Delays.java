package dev.hotpath.results.attribution;

/** A page into one component of which a delay can be put. */
public interface Delays {

    /**
     * What was seen of the page.
     *
     * @param meanMillis of all requests
     * @param failedShare of them, 0 to 1
     * @param rise the mean of the last third of the time by that of the first: well above 1 where a queue only gets longer
     */
    record Seen(double meanMillis, double failedShare, double rise) {

        /** Of a page that stays as it is. */
        public Seen(double meanMillis, double failedShare) {
            this(meanMillis, failedShare, 1);
        }
    }

    /**
     * Runs the page with a delay, parked inside whatever the component holds.
     *
     * @param delayMillis of each request that comes by, 0 for none
     * @param load requests a second
     * @param repetition the same one has the same arrivals whatever the delay
     */
    Seen page(String component, double delayMillis, double load, int repetition) throws InterruptedException;
}
