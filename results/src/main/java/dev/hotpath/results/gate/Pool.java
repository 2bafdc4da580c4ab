package dev.hotpath.results.gate;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Forks of one benchmark, all of the same code, in the order in which they were measured.
 *
 * @param benchmark how the table names it
 */
public record Pool(String benchmark, List<Fork> forks) {

    /** How far from its middle a tenth of a normal distribution begins, in standard deviations. */
    private static final double TENTH = 1.2816;

    /**
     * How far a fork is off, as the standard deviation of its logarithm: from the tenths at both ends of neighbours' ratios, as if
     * these were normal, so that drift does not count and a second mode does.
     */
    double scatter() {
        double[] apart = IntStream.range(1, forks.size())
                .mapToDouble(
                        i -> Math.log(forks.get(i).cost() / forks.get(i - 1).cost()))
                .sorted()
                .toArray();
        int tenth = apart.length / 10;
        return (apart[apart.length - 1 - tenth] - apart[tenth]) / (2 * TENTH * Math.sqrt(2));
    }

    boolean hasPercentiles() {
        return forks.stream().noneMatch(fork -> Double.isNaN(fork.p99()) || Double.isNaN(fork.slowedP99()));
    }

    boolean hasAllocation() {
        return forks.stream().noneMatch(fork -> Double.isNaN(fork.allocation()));
    }
}
