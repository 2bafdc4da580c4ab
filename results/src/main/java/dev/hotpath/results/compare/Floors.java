package dev.hotpath.results.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By what fraction subjects differ from themselves, as pairs of the same code showed. */
public final class Floors {

    private final Map<Subject, Double> floors = new HashMap<>();
    private final PairComparison test = new PairComparison();

    /**
     * Adds what one run of the same code on both sides measured; of several the largest counts. Allocation is nearly the same each
     * time, and fewer pairs than a verdict takes tell nothing.
     */
    public void add(List<Series> series) {
        for (Series one : series) {
            List<Pair> pairs = one.all();
            if (one.family() != Family.ALLOCATION && pairs.size() >= Evidence.LEAST) {
                Both difference = test.of(pairs);
                for (double value :
                        new double[] {difference.value(), difference.paired().value()}) {
                    floors.merge(one.subject(), Math.abs(Math.expm1(value)), Math::max);
                }
            }
        }
    }

    /** Such as 0.02, by subject. */
    public Map<Subject, Double> all() {
        return Map.copyOf(floors);
    }
}
