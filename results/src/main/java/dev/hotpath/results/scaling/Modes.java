package dev.hotpath.results.scaling;

import java.util.Arrays;

/**
 * Two ways in which forks of the same code run: a JIT compiler that inlines differently in one launch of several, or memory that
 * lies differently, makes a fork slower by a fixed share, and nothing in between. Each fork is assigned to the likelier mode, and
 * those of the rarer are moved onto the commoner (a mixture by classification: Celeux and Govaert, 1992). A location that does not
 * know of modes follows how many slow forks a point happened to have.
 *
 * @param apart by how much the logarithm of the rarer mode lies from the other's, not 0; below 0 where the rarer is faster
 * @param share of the forks of either mode that run in the rarer; above a half only while modes are searched for, see
 *     {@link #ordered()}; 0 where all run in one way, and then {@code apart} means nothing
 * @param spread of the logarithms in each mode
 */
record Modes(double apart, double share, double spread) {

    /** Nearer than this many spreads two modes can't be told from one broad one: a uniform law would look like 3.5. */
    private static final double APART = 4.5;

    private static final int STEPS = 8;

    /** The logarithm of the density of a fork that belongs to neither: besides, one in twenty, within a factor of six up or down. */
    private static final double NEITHER = Math.log(0.05 / (2 * Math.log(6)));

    /** Forks that all run in one way. */
    static Modes one(double spread) {
        return new Modes(1, 0, spread);
    }

    boolean distinct() {
        return share > 0 && Math.abs(apart) >= APART * spread;
    }

    /** The same two, the rarer one second. */
    Modes ordered() {
        return share <= 0.5 ? this : new Modes(-apart, 1 - share, spread);
    }

    /** How likely it is that a point has forks of the rarer mode alone, and passes for one that lies elsewhere. */
    double mistaken(int forks) {
        return Math.pow(share, forks);
    }

    /** By how many times the slower mode takes longer. */
    double slowdown() {
        return Math.exp(Math.abs(apart));
    }

    /** How many of the forks are slow. */
    double slow() {
        return apart > 0 ? share : 1 - share;
    }

    /**
     * By how much its mode moves each of these.
     *
     * @param at where the commoner mode lies
     */
    double[] shifts(double[] logs, double at) {
        double border = border();
        return Arrays.stream(logs)
                .map(log -> rarer(log - at, border) ? apart : 0)
                .toArray();
    }

    /**
     * Moves those of the rarer mode onto the commoner.
     *
     * @param logs of which the first are looked at
     * @param count how many of them
     * @param at where the commoner mode lies
     */
    void unmix(double[] logs, int count, double at) {
        double border = border();
        for (int i = 0; i < count; i++) {
            logs[i] -= rarer(logs[i] - at, border) ? apart : 0;
        }
    }

    /** Where the commoner mode of a point lies: the densest of its forks are either of that mode or of the other. */
    double locate(double[] sorted, int count) {
        int first = 0;
        int from = 0;
        int most = 0;
        for (int to = 0; to < count; to++) {
            while (sorted[to] - sorted[from] > APART * spread) {
                from++;
            }
            if (to - from >= most) {
                most = to - from + 1;
                first = from;
            }
        }
        double dense = (sorted[first + (most - 1) / 2] + sorted[first + most / 2]) / 2;
        double commoner = settle(sorted, count, dense);
        if (share == 0) {
            return commoner;
        }
        double rarer = settle(sorted, count, dense - apart);
        return likelihood(sorted, count, commoner) >= likelihood(sorted, count, rarer) ? commoner : rarer;
    }

    private double settle(double[] logs, int count, double start) {
        double border = border();
        double bound = Locations.K * spread;
        double at = start;
        for (int step = 0; step < STEPS; step++) {
            double sum = 0;
            int inside = 0;
            for (int i = 0; i < count; i++) {
                double error = logs[i] - at;
                error -= rarer(error, border) ? apart : 0;
                double clipped = Locations.clip(error, bound);
                sum += clipped;
                inside += clipped == error ? 1 : 0;
            }
            double move = sum / Math.max(1, inside);
            at += move;
            if (Math.abs(move) < 1e-6 * bound) {
                break;
            }
        }
        return at;
    }

    /** The logarithm of the likelihood of that location, each fork in its likelier mode. */
    double likelihood(double[] logs, int count, double at) {
        double border = border();
        double height = -Math.log(spread * Math.sqrt(2 * Math.PI));
        double commoner = Math.log1p(-share) + height;
        double rarer = Math.log(share) + height;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double error = logs[i] - at;
            boolean other = rarer(error, border);
            double away = (other ? error - apart : error) / spread;
            sum += Math.max(NEITHER, (other ? rarer : commoner) - away * away / 2);
        }
        return sum;
    }

    /** What such a fork's error is beyond its mode; not a number where it belongs to neither. */
    double beyond(double error) {
        boolean other = rarer(error);
        double away = (other ? error - apart : error) / spread;
        double height = Math.log((other ? share : 1 - share) / (spread * Math.sqrt(2 * Math.PI)));
        return height - away * away / 2 > NEITHER ? away * spread : Double.NaN;
    }

    boolean rarer(double error) {
        return rarer(error, border());
    }

    private boolean rarer(double error, double border) {
        return apart > 0 ? error > border : error < border;
    }

    /** Where either mode is as likely. */
    private double border() {
        return share == 0
                ? Math.copySign(Double.POSITIVE_INFINITY, apart)
                : apart / 2 + spread * spread / apart * Math.log((1 - share) / share);
    }
}
