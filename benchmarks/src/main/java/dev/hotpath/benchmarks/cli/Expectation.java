package dev.hotpath.benchmarks.cli;

import dev.hotpath.fixtures.Nearest;
import dev.hotpath.fixtures.incident.Between;
import dev.hotpath.fixtures.incident.Expected;
import dev.hotpath.results.attribution.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds a replay against what its file says must be seen. */
final class Expectation {

    private final Expected expected;
    private final double longer;

    /** @param longer by what times were measured are shorter than at the file's own scale: 1 at that scale */
    Expectation(Expected expected, double longer) {
        this.expected = expected;
        this.longer = longer;
    }

    /**
     * What was not seen, one line each.
     *
     * @param slowedShare of the sick page's requests
     */
    List<String> unmet(Observation healthy, Observation sick, double slowedShare) {
        List<String> unmet = new ArrayList<>();
        add(unmet, "the healthy page's mean in ms", expected.healthyMean(), healthy.meanMillis() / longer);
        add(unmet, "the sick page's mean in ms", expected.mean(), sick.meanMillis() / longer);
        add(unmet, "the share that failed", expected.failed(), sick.failedShare());
        add(unmet, "the share that was slowed", expected.slowed(), slowedShare);
        if (died(healthy)) {
            unmet.add("the healthy page's JVM has ended, or no longer answered");
        }
        expected.evidence().forEach((name, bounds) -> {
            if (sick.evidence().containsKey(name)) {
                add(unmet, name, bounds, sick.evidence().get(name) / (isTime(name) ? longer : 1));
            } else if (died(sick)) {
                unmet.add(name + " could not be read: the page's JVM has ended");
            } else {
                // A counter of what never happened is not there, and counts as 0; a slip of its name would pass for
                // that.
                meant(name, healthy, sick)
                        .ifPresentOrElse(
                                known -> unmet.add(name + " was not read; did you mean " + known + "?"),
                                () -> add(unmet, name, bounds, 0));
            }
        });
        return List.copyOf(unmet);
    }

    private static Optional<String> meant(String name, Observation healthy, Observation sick) {
        return healthy.evidence().containsKey(name)
                ? Optional.empty()
                : sick.evidence().keySet().stream()
                        .filter(known ->
                                isSlip(component(name), component(known)) && isSlip(counter(name), counter(known)))
                        .min(Comparator.naturalOrder());
    }

    /** Of another component, or another counter of the same, a name is one of its own. */
    private static boolean isSlip(String written, String known) {
        return Nearest.to(written, List.of(known)).isPresent();
    }

    private static String component(String name) {
        return name.substring(0, name.lastIndexOf('.') + 1);
    }

    private static String counter(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isTime(String name) {
        return name.endsWith("Millis") || name.endsWith("Micros");
    }

    /** Whether there was a page to the end. */
    static boolean died(Observation page) {
        return page.evidence().containsKey("page.died");
    }

    private static void add(List<String> unmet, String what, Between bounds, double measured) {
        if (!bounds.contains(measured)) {
            unmet.add("%s is %s, and should be %s".formatted(what, figure(measured), words(bounds)));
        }
    }

    private static String words(Between bounds) {
        if (Double.isInfinite(bounds.most())) {
            return "more than " + figure(bounds.least());
        }
        return Double.isInfinite(bounds.least())
                ? "less than " + figure(bounds.most())
                : figure(bounds.least()) + " to " + figure(bounds.most());
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.3g", value);
    }
}
