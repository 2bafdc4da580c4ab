package dev.hotpath.results.report;

import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.TrialRecord;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What surrounds the curves of a run: what failed, where it was measured and how to do it again. */
final class RunSection {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final double GIB = 1L << 30;

    private RunSection() {}

    /** A run's name, and when, of what and on what it was measured as far as that was recorded: one line. */
    static String summary(String name, Environment environment) {
        List<String> parts = new ArrayList<>(List.of(name));
        if (environment != null) {
            if (environment.recorded() != null) {
                parts.add(MINUTE.format(environment.recorded()));
            }
            if (environment.commit() != null) {
                parts.add("commit " + environment.commit().shortName());
            }
            if (environment.jvm() != null) {
                parts.add("Java " + environment.jvm().version().replaceFirst("\\+.*", ""));
            }
            if (environment.cpu() != null) {
                parts.add(cores(environment.cpu()));
            }
        }
        return String.join(" · ", parts);
    }

    static void failed(Html html, List<TrialRecord> failed) {
        if (failed.isEmpty()) {
            return;
        }
        html.open("section", "class", "failed", "aria-labelledby", "failed")
                .element(
                        "h2",
                        failed.size() == 1
                                ? "One trial failed"
                                : String.format(Locale.ROOT, "%,d trials failed", failed.size()),
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

    /** @param environment null where it was not recorded */
    static void environment(Html html, Environment environment) {
        if (environment == null) {
            return;
        }
        html.open("section", "aria-labelledby", "environment")
                .element("h2", "Where it was measured", "id", "environment")
                .open("dl", "class", "environment");
        if (environment.cpu() != null) {
            double effective = environment.cpu().effectiveCores();
            String atOnce = Double.isFinite(effective) ? ", " + figure(effective) + " of them really at once" : "";
            item(html, "CPU", cores(environment.cpu()) + atOnce);
        }
        if (environment.memory() != null && environment.memory().total() >= 0) {
            long free = environment.memory().available();
            item(
                    html,
                    "Memory",
                    gib(environment.memory().total()) + (free >= 0 ? ", " + gib(free) + " of it free" : ""));
        }
        if (environment.limits() != null && environment.limits().cpus() != null) {
            item(html, "Limit", figure(environment.limits().cpus()) + " cores");
        }
        if (environment.limits() != null && environment.limits().memoryBytes() != null) {
            item(html, "Limit of memory", gib(environment.limits().memoryBytes()));
        }
        if (environment.load() != null && Double.isFinite(environment.load().one())) {
            item(html, "Load at the start", figure(environment.load().one()));
        }
        if (environment.os() != null) {
            Environment.Os os = environment.os();
            item(html, "System", os.name() + " " + os.kernel() + ", " + os.architecture());
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

    /** @param commands what measures the same again, each a command; none where that is not known */
    static void again(Html html, List<String> commands) {
        if (commands.isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "again").element("h2", "How to run it again", "id", "again");
        commands.forEach(command -> html.open("pre").element("code", command).close("pre"));
        html.close("section");
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

    private static String cores(Environment.Cpu cpu) {
        return cpu.model() + ", " + cpu.cores() + (cpu.cores() == 1 ? " core" : " cores");
    }

    private static String gib(long bytes) {
        return figure(bytes / GIB) + " GiB";
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
