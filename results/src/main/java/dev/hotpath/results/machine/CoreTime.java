package dev.hotpath.results.machine;

/**
 * Where the time of a benchmark's threads went, of one iteration or of a whole fork.
 *
 * @param cpu on a core, in ms and summed over the threads, as the other two
 * @param runQueue ready to run, but without a core
 * @param blocked parked, asleep, or waiting for a lock, a socket, a disk
 * @param process how many cores all threads of the fork used; NaN when unknown
 * @param busy how many cores were busy with anything at all; NaN when unknown
 */
record CoreTime(double cpu, double runQueue, double blocked, double process, double busy) {

    /** Threads × wall clock. */
    double all() {
        return cpu + runQueue + blocked;
    }

    /**
     * The share of the wall clock that would have passed on an otherwise idle machine.
     *
     * <p>The asymptotic bound of a closed loop: an operation takes at least its time on a core and blocked, and at least as
     * long as the cores need for the fork's whole demand. Up to that demand the fork waits for itself; only what goes beyond
     * can have been caused by neighbours. Nor can that be more than they ran: whoever waits for a core waits for somebody who
     * has it, so that waiting for the fork's own collector or compiler, on a machine without neighbours, stays.
     *
     * @param threads how many threads the times are of
     * @param cores how many there are
     */
    double alone(int threads, double cores) {
        double own = threads * cpu / all();
        double demand = Double.isNaN(process) ? own : Math.max(own, process);
        double neighbours = Double.isNaN(busy) ? 1 : Math.max(0, busy - demand);
        double withoutQueue = (cpu + blocked) / all();
        return Math.min(1, Math.max(Math.max(withoutQueue, demand / cores), 1 - neighbours));
    }
}
