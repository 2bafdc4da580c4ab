package dev.hotpath.results.scaling;

import java.util.Arrays;

/**
 * Two ways in which forks of the same code run: a JIT compiler that inlines differently in one launch of several, or memory that
 * lies differently, makes a fork slower by a fixed share, and nothing in between. Each fork is of the mode that is likelier, and one
 * of the rarer is counted as if it were of the other (a mixture by classification: Celeux and Govaert, 1992). A location that does
 * not know of modes follows how many slow forks a point happened to have.
 *
 * @param apart by how much the logarithm of the rarer mode lies from the other's; below 0 where the rarer is faster
 * @param share of the forks that run in the rarer mode, at most a half; 0 where all run in one way
 * @param spread of the logarithms in each mode
 */
record Modes(double apart, double share, double spread) {

    /** Nearer than this many spreads two modes can't be told from one broad one: a uniform law would look like 3.5. */
    private static final double APART = 4.5;

    private static final int STEPS = 8;

    /** Of a fork that belongs to neither: one in twenty, anywhere within a factor of six up or down. */
    private static final double NEITHER = 0.05 / (2 * Math.log(6));

    boolean distinct() {
        return share > 0 && Math.abs(apart) >= APART * spread;
    }

    /** How likely it is that a point has forks of the rarer mode alone, and passes for one that lies elsewhere. */
    double mistaken(int forks) {
        return Math.pow(share, forks);
    }

    /** By how much its mode moves each of these, where the commoner one is known to lie. */
    double[] shifts(double[] logs, double at) {
        double border = border();
        return Arrays.stream(logs)
                .map(log -> rarer(log - at, border) ? apart : 0)
                .toArray();
    }

    /** Makes these as they would be, had all run in the commoner mode, which is known to lie there. */
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
        double neither = Math.log(NEITHER);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double error = logs[i] - at;
            boolean other = rarer(error, border);
            double away = (other ? error - apart : error) / spread;
            sum += Math.max(neither, (other ? rarer : commoner) - away * away / 2);
        }
        return sum;
    }

    /** What such a fork's error is beyond its mode; not a number where it belongs to neither. */
    double beyond(double error) {
        boolean other = rarer(error, border());
        double away = (other ? error - apart : error) / spread;
        double height = Math.log((other ? share : 1 - share) / (spread * Math.sqrt(2 * Math.PI)));
        return height - away * away / 2 > Math.log(NEITHER) ? away * spread : Double.NaN;
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

    /** The same two, the rarer one second. */
    Modes ordered() {
        return share <= 0.5 ? this : new Modes(-apart, 1 - share, spread);
    }
}
