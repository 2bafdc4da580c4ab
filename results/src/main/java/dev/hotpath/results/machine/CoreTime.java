package dev.hotpath.results.machine;

/**
 * Where the time of a benchmark's threads went, of one iteration or of a whole fork.
 *
 * @param cpu on a core, in ms and summed over the threads, as the other two
 * @param runQueue ready to run, but without a core
 * @param blocked parked, asleep, or waiting for a lock, a socket, a disk
 * @param process how many cores all threads of the fork used; NaN when unknown
 */
record CoreTime(double cpu, double runQueue, double blocked, double process) {

    /** Threads × wall clock. */
    double all() {
        return cpu + runQueue + blocked;
    }

    /** The share of time spent waiting for a core, from 0 to 1. */
    double waiting() {
        return runQueue / all();
    }

    /**
     * The share of the wall clock that would have passed on an otherwise idle machine.
     *
     * <p>The asymptotic bound of a closed loop: an operation takes at least its time on a core and blocked, and at least as
     * long as the cores need for the fork's whole demand. Up to that demand the fork waits for itself, wherever it runs; only
     * what goes beyond was caused by neighbours.
     *
     * @param threads how many threads the times are of
     * @param cores how many there are
     */
    double alone(int threads, double cores) {
        double own = threads * cpu / all();
        double demand = Double.isNaN(process) ? own : Math.max(own, process);
        return Math.min(1, Math.max((cpu + blocked) / all(), demand / cores));
    }
}
