package dev.hotpath.results.attribution;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Something that was read beside the times, and differs between two pages.
 *
 * @param name as {@code COMPONENT.what}; a time in milliseconds where it ends in {@code Millis}, in microseconds where in
 *     {@code Micros}
 * @param healthy 0 where it was not read
 * @param sick likewise
 */
public record ChangedReading(String name, double healthy, double sick) {

    /** A reading that changed by less is not shown. */
    private static final double CHANGED = 1.25;

    /** Those that changed by the largest factors, by name; none where a page died and told nothing of itself. */
    public static List<ChangedReading> of(Observation healthy, Observation sick, int most) {
        if (healthy.died() || sick.died()) {
            return List.of();
        }
        TreeSet<String> names = new TreeSet<>(healthy.evidence().keySet());
        names.addAll(sick.evidence().keySet());
        return names.stream()
                .map(name -> new ChangedReading(name, reading(healthy, name), reading(sick, name)))
                .filter(reading -> reading.factor() > CHANGED)
                .sorted(Comparator.comparingDouble(ChangedReading::factor).reversed())
                .limit(most)
                .sorted(Comparator.comparing(ChangedReading::name))
                .toList();
    }

    /** The milliseconds of one of its values; NaN where it is no time. */
    public double millis(double value) {
        return name.endsWith("Millis") ? value : name.endsWith("Micros") ? value / 1000 : Double.NaN;
    }

    /** Either way; one that appeared counts as large. */
    private double factor() {
        double before = Math.abs(healthy) + 1e-9;
        double after = Math.abs(sick) + 1e-9;
        return Math.max(after / before, before / after);
    }

    private static double reading(Observation page, String name) {
        return page.evidence().getOrDefault(name, 0.0);
    }
}
