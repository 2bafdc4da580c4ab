package dev.hotpath.results.report;

import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.TrialRecord;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What surrounds the curves of a run: what failed, where it was measured and how to do it again. */
final class RunSection {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final long GIB = 1L << 30;

    private RunSection() {}

    /** When, of what and on what, in one line; null where that was not recorded. */
    static String summary(Environment environment) {
        if (environment == null) {
            return null;
        }
        String commit = environment.commit() == null
                ? ""
                : " · commit " + environment.commit().shortName();
        String machine = environment.jvm() == null || environment.cpu() == null
                ? ""
                : " · Java %s · %s, %d cores"
                        .formatted(
                                environment.jvm().version().replaceFirst("\\+.*", ""),
                                environment.cpu().model(),
                                environment.cpu().cores());
        String recorded = environment.recorded() == null ? "" : MINUTE.format(environment.recorded());
        return recorded + commit + machine;
    }

    static void failed(Html html, List<TrialRecord> failed) {
        if (failed.isEmpty()) {
            return;
        }
        html.open("section", "class", "failed", "aria-labelledby", "failed")
                .element(
                        "h2",
                        failed.size() == 1 ? "One trial failed" : "%,d trials failed".formatted(failed.size()),
                        "id",
                        "failed");
        html.open("ul");
        failed.forEach(trial -> html.open("li")
                .element("code", trial.trial(), "class", "name")
                .text(" ")
                .element("span", trial.why(), "class", "words")
                .close("li"));
        html.close("ul").close("section");
    }

    static void environment(Html html, Environment environment) {
        if (environment == null) {
            return;
        }
        html.open("section", "aria-labelledby", "environment")
                .element("h2", "Where it was measured", "id", "environment")
                .open("dl", "class", "environment");
        if (environment.cpu() != null) {
            item(
                    html,
                    "CPU",
                    "%s, %d cores, %s of them really at once"
                            .formatted(
                                    environment.cpu().model(),
                                    environment.cpu().cores(),
                                    figure(environment.cpu().effectiveCores())));
        }
        if (environment.memory() != null) {
            item(
                    html,
                    "Memory",
                    "%s GiB, %s GiB of it free"
                            .formatted(
                                    figure(environment.memory().total() / (double) GIB),
                                    figure(environment.memory().available() / (double) GIB)));
        }
        if (environment.limits() != null && environment.limits().cpus() != null) {
            item(html, "Limit", figure(environment.limits().cpus()) + " cores");
        }
        if (environment.load() != null) {
            item(html, "Load at the start", figure(environment.load().one()));
        }
        if (environment.os() != null) {
            item(
                    html,
                    "System",
                    "%s %s, %s"
                            .formatted(
                                    environment.os().name(),
                                    environment.os().kernel(),
                                    environment.os().architecture()));
        }
        if (environment.jvm() != null) {
            String flags = String.join(" ", environment.jvm().flags());
            item(
                    html,
                    "JVM",
                    environment.jvm().name() + " " + environment.jvm().version()
                            + (flags.isEmpty() ? "" : " with " + flags));
        }
        versions(html, "Libraries", environment.libraries());
        versions(html, "Servers", environment.servers());
        if (environment.jar() != null) {
            item(
                    html,
                    "Jar",
                    environment.jar().name() + ", SHA-256 " + environment.jar().sha256());
        }
        html.close("dl").close("section");
    }

    /** @param command what measures the same again; null where that is not known */
    static void again(Html html, String command) {
        if (command == null) {
            return;
        }
        html.open("section", "aria-labelledby", "again")
                .element("h2", "How to run it again", "id", "again")
                .open("pre")
                .element("code", command)
                .close("pre")
                .close("section");
    }

    private static void versions(Html html, String name, Map<String, String> versions) {
        if (versions != null && !versions.isEmpty()) {
            item(
                    html,
                    name,
                    versions.entrySet().stream()
                            .map(version -> version.getKey() + " " + version.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void item(Html html, String name, String value) {
        html.element("dt", name).element("dd", value);
    }

    private static String figure(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1f", value) : "unknown";
    }
}
