package dev.hotpath.benchmarks.cli;

import dev.hotpath.fixtures.incident.Between;
import dev.hotpath.fixtures.incident.Expected;
import dev.hotpath.results.attribution.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
            if (died(sick) && !sick.evidence().containsKey(name)) {
                unmet.add(name + " could not be read: the page's JVM has ended");
            } else {
                add(unmet, name, bounds, sick.evidence().getOrDefault(name, 0.0) / (isTime(name) ? longer : 1));
            }
        });
        return List.copyOf(unmet);
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
