package dev.hotpath.results.attribution;

import java.util.List;

/**
 * By how much a run differs from the next of the same system. With two or three repetitions their own spread says little, so the
 * usual one weighs as much as four degrees of freedom; and it is never less than the error within a run.
 *
 * @param sigma the standard deviation of one run, by indicator
 * @param freedom degrees of freedom, the assumed ones among them
 */
record Noise(double[] sigma, int freedom) {

    private static final int ASSUMED = 4;

    /** From runs of the same systems, a list each. */
    static Noise of(List<List<Observation>> groups) {
        double[] sigma = new double[Indicator.values().length];
        int freedom = ASSUMED;
        for (List<Observation> group : groups) {
            freedom += Math.max(0, group.size() - 1);
        }
        for (Indicator indicator : Indicator.values()) {
            double squares = ASSUMED * indicator.usual() * indicator.usual();
            double sampling = 0;
            int runs = 0;
            for (List<Observation> group : groups) {
                double mean =
                        group.stream().mapToDouble(indicator::of).average().orElse(0);
                for (Observation run : group) {
                    double off = indicator.of(run) - mean;
                    squares += off * off;
                    double error = indicator.sampling(run);
                    sampling += error * error;
                    runs++;
                }
            }
            sigma[indicator.ordinal()] = Math.sqrt(Math.max(squares / freedom, sampling / Math.max(1, runs)));
        }
        return new Noise(sigma, freedom);
    }

    double of(Indicator indicator) {
        return sigma[indicator.ordinal()];
    }
}
