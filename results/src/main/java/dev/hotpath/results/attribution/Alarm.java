package dev.hotpath.results.attribution;

import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Whether the sick system is sick at all: its mean, its p99 or its failed share is worse by more than is worth a word, and by more
 * than noise explains (Student's t on the indicators).
 */
record Alarm(boolean fault, boolean plain, boolean nothing) {

    /** One-sided, for each of three indicators and up to three looks. */
    private static final double SIGNIFICANT = 0.002;

    /** Below this part of what is worthwhile nothing will be found by running again. */
    private static final double LITTLE = 0.4;

    static Alarm of(List<Observation> healthy, List<Observation> sick) {
        Noise noise = Noise.of(List.of(healthy, sick));
        double bound = new TDistribution(noise.freedom()).inverseCumulativeProbability(1 - SIGNIFICANT);
        boolean fault = false;
        boolean plain = false;
        boolean nothing = healthy.size() > 1;
        for (Indicator indicator : Indicator.values()) {
            double difference = Levels.median(sick, indicator) - Levels.median(healthy, indicator);
            double error = noise.of(indicator) * Math.sqrt(1.0 / healthy.size() + 1.0 / sick.size());
            boolean certain = difference > bound * error;
            fault |= certain && difference >= indicator.worthwhile();
            plain |= certain && difference >= indicator.plain();
            nothing &= difference < LITTLE * indicator.worthwhile();
        }
        return new Alarm(fault, plain, nothing);
    }
}
