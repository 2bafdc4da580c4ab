package dev.hotpath.results.gate.rival;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.distribution.continuous.TDistribution;

/** One quantile of Student's t for any degrees of freedom, each searched for once: it is asked for a million times. */
final class StudentQuantiles {

    private final double probability;
    private final Map<Integer, Double> known = new ConcurrentHashMap<>();

    StudentQuantiles(double probability) {
        this.probability = probability;
    }

    double at(int freedom) {
        return known.computeIfAbsent(freedom, f -> new TDistribution(f).inverseCumulativeProbability(probability));
    }
}
