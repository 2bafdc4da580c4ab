package dev.hotpath.results.scaling;

/**
 * Open-loop arrivals: the mean wait in an M/M/c queue, in service times, is C(c, ρ) / (c·(1 − ρ)), with C Erlang's
 * probability of waiting. Plotted against that wait instead of the utilisation, a healthy latency S·(1 + k·w) is a straight
 * line, whatever the variability k of the service times (½ for constant ones), and a sick one bends.
 */
final class Waiting {

    /** Tried where nobody says how many servers there are: pools are rarely larger, and twice as many wait much alike. */
    private static final int[] SERVERS = {1, 2, 4, 8, 16, 32};

    private Waiting() {}

    /**
     * The number of servers whose waits explain most of a latency: that of which its healthy line is nearest. With fewer than there
     * are, a healthy queue would seem to get worse than waiting explains.
     *
     * @param latency at each utilisation
     * @param forks of each point
     */
    static int servers(double[] utilisation, double[] latency, int[] forks) {
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int servers : SERVERS) {
            double[] waits = axis(utilisation, servers);
            double[] healthy =
                    Null.of(Straight.bend(waits, latency), latency, forks).healthy();
            double squares = 0;
            for (int j = 0; j < healthy.length; j++) {
                double off = Math.log(latency[j] / healthy[j]);
                squares += forks[j] * off * off;
            }
            if (squares < least) {
                least = squares;
                best = servers;
            }
        }
        return best;
    }

    static double[] axis(double[] utilisation, int servers) {
        double[] waits = new double[utilisation.length];
        for (int j = 0; j < waits.length; j++) {
            waits[j] = wait(utilisation[j], servers);
        }
        return waits;
    }

    /** The utilisation at which callers wait that long. */
    static double utilisation(double wait, int servers) {
        double low = 0;
        double high = 1;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (wait(middle, servers) < wait) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** By Erlang B's recursion, which stays stable for any number of servers. */
    static double wait(double utilisation, int servers) {
        double offered = utilisation * servers;
        double blocked = 1;
        for (int busy = 1; busy <= servers; busy++) {
            blocked = offered * blocked / (busy + offered * blocked);
        }
        double waits = blocked / (1 - utilisation * (1 - blocked));
        return waits / (servers * (1 - utilisation));
    }
}
