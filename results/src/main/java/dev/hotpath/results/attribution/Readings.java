package dev.hotpath.results.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What else was read of a component, where it changed. */
final class Readings {

    /** A change by a half; from nothing to something is 1. */
    private static final double NOTABLE = 0.2;

    private static final int MOST = 3;

    private record Changed(String what, double before, double after, double size) {

        /** Its unit goes with its figure. */
        String name() {
            return what.replaceAll("(Millis|Micros)$", "");
        }

        String figure(double value, RealTime time) {
            if (what.endsWith("Millis")) {
                return time.of(value);
            }
            return what.endsWith("Micros") ? time.of(value / 1000) : Readings.figure(value);
        }
    }

    private final List<Observation> healthy;
    private final List<Observation> sick;

    Readings(List<Observation> healthy, List<Observation> sick) {
        this.healthy = healthy;
        this.sick = sick;
    }

    /** From 0 to 1, by the reading that changed most: the difference over the sum. */
    double change(String component) {
        return changed(component).stream().mapToDouble(Changed::size).max().orElse(0);
    }

    /** The readings that changed most, as {@code what: healthy → sick}; times in real time. */
    List<String> evidence(String component, RealTime time) {
        return changed(component).stream()
                .filter(each -> each.size() >= NOTABLE)
                .limit(MOST)
                .map(each -> "%s: %s → %s"
                        .formatted(each.name(), each.figure(each.before(), time), each.figure(each.after(), time)))
                .toList();
    }

    private List<Changed> changed(String component) {
        String prefix = component + ".";
        TreeSet<String> names = new TreeSet<>();
        healthy.forEach(run -> names.addAll(run.evidence().keySet()));
        sick.forEach(run -> names.addAll(run.evidence().keySet()));
        List<Changed> changed = new ArrayList<>();
        for (String name : names) {
            if (name.startsWith(prefix)) {
                double before = mean(healthy, name);
                double after = mean(sick, name);
                double sum = Math.abs(before) + Math.abs(after);
                if (sum > 0) {
                    changed.add(new Changed(
                            name.substring(prefix.length()), before, after, Math.abs(after - before) / sum));
                }
            }
        }
        changed.sort(Comparator.comparingDouble(Changed::size).reversed());
        return changed;
    }

    private static double mean(List<Observation> runs, String name) {
        return runs.stream()
                .mapToDouble(run -> run.evidence().getOrDefault(name, 0.0))
                .filter(Double::isFinite)
                .average()
                .orElse(0);
    }

    private static String figure(double value) {
        return value == Math.rint(value) || Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.2g", value);
    }
}
