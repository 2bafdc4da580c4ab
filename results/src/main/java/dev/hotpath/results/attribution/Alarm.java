package dev.hotpath.results.attribution;

import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Whether the sick system is sick at all: its mean, its p99, its failed share, its share of pauses or the room in its heap is worse
 * by more than is worth a word, and by more than noise explains (Student's t on the indicators).
 *
 * @param fault certainly
 * @param likely enough to go on believing what was certain before
 * @param plain by so much that one run of each is enough
 * @param nothing so little that running again would not make it a fault
 */
record Alarm(boolean fault, boolean likely, boolean plain, boolean nothing) {

    /** One-sided, for each of five indicators and up to three looks. */
    private static final double SIGNIFICANT = 0.002;

    private static final double LIKELY = 0.05;

    /** Below this part of what is worthwhile nothing will be found by running again. */
    private static final double LITTLE = 0.4;

    static Alarm of(List<Observation> healthy, List<Observation> sick) {
        Noise noise = Noise.of(List.of(healthy, sick));
        TDistribution student = new TDistribution(noise.freedom());
        double bound = student.inverseCumulativeProbability(1 - SIGNIFICANT);
        double lenient = student.inverseCumulativeProbability(1 - LIKELY);
        boolean fault = false;
        boolean likely = false;
        boolean plain = false;
        boolean nothing = healthy.size() > 1;
        for (Indicator indicator : Indicator.values()) {
            double difference = Levels.median(sick, indicator) - Levels.median(healthy, indicator);
            double error = noise.of(indicator) * Math.sqrt(1.0 / healthy.size() + 1.0 / sick.size());
            boolean certain = difference > bound * error;
            fault |= certain && difference >= indicator.worthwhile();
            likely |= difference > lenient * error && difference >= indicator.worthwhile();
            plain |= certain && difference >= indicator.plain();
            nothing &= difference < LITTLE * indicator.worthwhile();
        }
        return new Alarm(fault, likely, plain, nothing);
    }
}
