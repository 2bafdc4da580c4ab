package dev.hotpath.results.scaling;

import java.util.Arrays;
import java.util.List;

/**
 * The smallest excess that would have been found with 80 % power. Each alternative is planted on
 * the healthy shape and made larger until the evidence is critical, then by some standard errors more. It must also
 * pass the two other hurdles of {@link Rules}: an estimate that counts, and a lower bound that does. Some shapes are easier to
 * see than others; what is stated holds for the one that is hardest to see.
 */
final class Detectable {

    /**
     * How many standard errors an effect must lie beyond a hurdle to pass it four times of five. It would be 0.84 if its shape
     * were known; that the estimate is an average over shapes costs the rest, by simulation.
     */
    private static final double POWER = 3;

    /** With five forks it is one more: every fifth curve has so many outliers then that they could be a bend. */
    private static final double OF_ALL_FORKS = 2;

    private static final double OF_FEW_FORKS = 10;

    private static final double TWO_SIDED = 1.96;
    private static final int STEPS = 4;

    /** Of many alternatives that are nearly alike about so many are planted, evenly chosen. */
    private static final int PLANTED = 15;

    /**
     * Only alternatives that can reach such an excess at all are planted: the others are so nearly straight over this axis that
     * they stand for themselves only where hardly any healthy growth is left beside them.
     */
    private static final double REACH = 3;

    private Detectable() {}

    /** NaN where no alternative of the family can reach an excess that counts. */
    static double excess(
            Family family, Evidence evidence, double[] level, int[] forks, double variance, double critical) {
        double power = Math.max(
                POWER,
                OF_ALL_FORKS + OF_FEW_FORKS / Arrays.stream(forks).average().orElse(1));
        List<Cone> alternatives = family.alternatives();
        double[] all = new double[alternatives.size()];
        int count = 0;
        double end = level[level.length - 1];
        double[] planted = new double[level.length];
        for (int i = 0; i < alternatives.size(); i += Math.max(1, alternatives.size() / PLANTED)) {
            int[] columns = alternatives.get(i).columns();
            double[] column = family.columns()[columns[columns.length - 1]];
            if (!(family.excess(column) >= REACH)) {
                continue;
            }
            double size = end / 10;
            double error = size;
            for (int step = 0; step < STEPS; step++) {
                plant(planted, level, size, column);
                double average = evidence.ratio(planted, variance);
                double own = evidence.ratio(i, variance);
                error = size / Math.sqrt(2 * Math.max(own, 1e-12));
                // The average lies below the planted alternative's own ratio by nearly a constant.
                size = error * Math.sqrt(2 * Math.max(critical + own - average, 1e-12));
            }
            plant(planted, level, size + power * error, column);
            double found = family.excess(planted);
            double spread = Math.log(found) / (size + power * error) * error;
            double needed = Math.max(
                    found,
                    Math.max(
                            Rules.EXCESS * Math.exp(power * spread),
                            Rules.LOWER_BOUND * Math.exp((TWO_SIDED + power) * spread)));
            all[count++] = needed;
        }
        Arrays.sort(all, 0, count);
        return count == 0 ? Double.NaN : all[count - 1];
    }

    private static void plant(double[] planted, double[] level, double size, double[] column) {
        for (int j = 0; j < planted.length; j++) {
            planted[j] = level[j] + size * column[j];
        }
    }
}
