package dev.hotpath.benchmarks.ab;

import dev.hotpath.fixtures.Part;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.EnvironmentReader;
import dev.hotpath.results.record.JmhJson;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.report.CompareJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what a comparison leaves in its folder beside the journal: what it set out to do, and what came of it. */
final class Recorder {

    private final Settings settings;
    private final EnvironmentReader environment;

    Recorder(Settings settings, EnvironmentReader environment) {
        this.settings = settings;
        this.environment = environment;
    }

    void begin(RunFolder folder, Sides sides, Planned planned, Map<Part, String> serverVersions) {
        Map<String, String> servers = new TreeMap<>();
        serverVersions.forEach((part, version) -> servers.put(part.name().toLowerCase(Locale.ROOT), version));
        folder.write(environment(sides.head(), servers));
        new RecordedSides(
                        RecordedSides.SCHEMA,
                        settings.command(),
                        RecordedSides.Recorded.of(sides.base()),
                        RecordedSides.Recorded.of(sides.head()),
                        settings.seed(),
                        settings.pairs(),
                        settings.budget() == null ? null : settings.budget().toSeconds(),
                        settings.jmh().words(),
                        settings.baseJvmArguments(),
                        settings.headJvmArguments(),
                        planned.canary() == null
                                ? null
                                : planned.canary().place().benchmark(),
                        planned.left())
                .writeTo(folder);
    }

    /** Of the commit that the head was built of: its jar no longer lies in the checkout. */
    private Environment environment(Side head, Map<String, String> servers) {
        int cores = Runtime.getRuntime().availableProcessors();
        Environment read = environment.read(head.jar().path(), Map.of(), servers, cores, Double.NaN);
        return new Environment(
                read.schema(),
                read.recorded(),
                head.commit(),
                read.jar(),
                read.libraries(),
                read.servers(),
                read.jvm(),
                read.os(),
                read.cpu(),
                read.limits(),
                read.memory(),
                read.load());
    }

    void end(RunFolder folder, List<ForkRecord> taken, Comparison comparison) {
        PairedForks.ofSides(taken).stream()
                .collect(Collectors.groupingBy(
                        ForkRecord::arm, Collectors.flatMapping(f -> f.results().stream(), Collectors.toList())))
                .forEach((arm, results) -> JmhJson.write(
                        folder.path().resolve("jmh-" + arm.name().toLowerCase(Locale.ROOT) + ".json"),
                        JmhResult.merge(results)));
        folder.writeComparison(new CompareJson().of(comparison));
    }
}
