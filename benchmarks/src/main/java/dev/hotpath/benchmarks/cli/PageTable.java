package dev.hotpath.benchmarks.cli;

import dev.hotpath.results.attribution.ChangedReading;
import dev.hotpath.results.attribution.Observation;
import dev.hotpath.results.attribution.Spent;
import dev.hotpath.results.report.Printable;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A healthy and a sick page side by side, in the time of the system that is replayed. */
final class PageTable {

    private static final Spent NOTHING = new Spent(0, 0, 0);
    private static final int EVIDENCE = 12;
    private static final double MILLIS_A_BUCKET = 1_000;

    private final Observation healthy;
    private final Observation sick;
    private final double scale;

    /** @param scale by how much shorter durations are here than in the system that is replayed */
    PageTable(Observation healthy, Observation sick, double scale) {
        this.healthy = healthy;
        this.sick = sick;
        this.scale = scale;
    }

    void print(PrintStream out) {
        row(out, "", "healthy", "sick");
        row(out, "mean, all answers", time(healthy.meanMillis()), time(sick.meanMillis()));
        row(out, "median", time(healthy.p50Millis()), time(sick.p50Millis()));
        row(out, "99th percentile", time(healthy.p99Millis()), time(sick.p99Millis()));
        row(out, "failed (504 and others)", percent(healthy.failedShare()), percent(sick.failedShare()));
        if (turnedAway(healthy) + turnedAway(sick) > 0) {
            row(out, "  504, and 503 before it", refusals(healthy), refusals(sick));
        }
        row(out, "requests", counted(healthy.requests()), counted(sick.requests()));
        if (sick.failedShare() > 0) {
            out.println(
                    "  failed, each " + Times.real(MILLIS_A_BUCKET, scale) + ": " + pattern(sick.failedPerSecond()));
        }
        out.println();
        out.println("  Where a request's time went, own + waiting:");
        components().forEach(component -> row(out, component, spent(healthy, component), spent(sick, component)));
        List<String> evidence = evidence();
        if (!evidence.isEmpty()) {
            out.println();
            out.println("  What changed beside it:");
            evidence.forEach(out::println);
        }
    }

    private static void row(PrintStream out, String what, String healthy, String sick) {
        out.println(
                "  %-26s %20s %20s".formatted(Printable.of(what), healthy, sick).stripTrailing());
    }

    private List<String> components() {
        TreeSet<String> all = new TreeSet<>(healthy.spent().keySet());
        all.addAll(sick.spent().keySet());
        return all.stream()
                .filter(component -> of(healthy, component).totalMillis()
                                + of(sick, component).totalMillis()
                        > 0.01)
                .sorted(Comparator.comparingDouble(
                                (String component) -> of(sick, component).totalMillis()
                                        - of(healthy, component).totalMillis())
                        .reversed())
                .toList();
    }

    private static Spent of(Observation page, String component) {
        return page.spent().getOrDefault(component, NOTHING);
    }

    private String spent(Observation page, String component) {
        Spent spent = of(page, component);
        return time(spent.ownMillis()) + " + " + time(spent.waitMillis());
    }

    private List<String> evidence() {
        return ChangedReading.of(healthy, sick, EVIDENCE).stream()
                .map(changed -> "  %-26s %20s %20s"
                        .formatted(changed.name(), figure(changed, changed.healthy()), figure(changed, changed.sick())))
                .toList();
    }

    private static double reading(Observation page, String name) {
        return page.evidence().getOrDefault(name, 0.0);
    }

    private static String pattern(int[] perSecond) {
        return Arrays.stream(perSecond).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    private String time(double millis) {
        return Times.real(millis, scale);
    }

    private static String counted(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** What the gateway gave up, and what the page turned away; counted from the load's first request on. */
    private static String refusals(Observation page) {
        return String.format(
                Locale.ROOT, "%,.0f, %,.0f", reading(page, "gateway.504"), reading(page, "endpoint.refused"));
    }

    private static double turnedAway(Observation page) {
        return reading(page, "gateway.504") + reading(page, "endpoint.refused");
    }

    private String figure(ChangedReading changed, double value) {
        double millis = changed.millis(value);
        return Double.isNaN(millis) ? figure(value) : time(millis);
    }

    private static String figure(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? counted((long) value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
