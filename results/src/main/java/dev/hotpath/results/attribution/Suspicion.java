package dev.hotpath.results.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which components to try first: those whose time grew, and those of which a reading changed. It only orders the trials; what is said of a
 * component comes from its trial.
 */
final class Suspicion {

    private final Map<String, Double> scores = new LinkedHashMap<>();

    Suspicion(List<String> components, List<Observation> healthy, List<Observation> sick) {
        Readings readings = new Readings(healthy, sick);
        Map<String, Double> growth = new LinkedHashMap<>();
        new Growth(components, healthy, sick)
                .victims(0)
                .forEach(victim -> growth.put(victim.component(), victim.share().value()));
        for (String component : components) {
            double share = Math.max(0, Math.min(1, growth.get(component)));
            scores.put(component, share + readings.change(component));
        }
    }

    double of(String component) {
        return scores.get(component);
    }

    /** The most suspicious first; equally suspicious ones stay in their order. */
    List<String> order() {
        List<String> order = new ArrayList<>(scores.keySet());
        order.sort(Comparator.comparingDouble(this::of).reversed());
        return order;
    }
}
