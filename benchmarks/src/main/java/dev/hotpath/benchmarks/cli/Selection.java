package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Asked;
import dev.hotpath.benchmarks.lab.Catalog;
import dev.hotpath.benchmarks.lab.ForeignJar;
import dev.hotpath.fixtures.Nearest;
import dev.hotpath.results.scaling.AxisKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Which benchmarks are swept and along what, where that is other than the suite's own as they declare it. */
final class Selection {

    @Option(
            names = "--jar",
            paramLabel = "OTHER.jar",
            description = "Sweep the benchmarks in your own JMH jar: those with @Scales, or any along --axis.")
    Path jar;

    @Option(names = "--benchmark", paramLabel = "REGEX", description = "Only benchmarks whose name contains a match.")
    Pattern benchmark;

    @Option(
            names = "--axis",
            paramLabel = "NAME",
            description = "Sweep along this @Param, or threads, every benchmark that has it.")
    String axis;

    @Option(
            names = "--kind",
            paramLabel = "size|threads|rate|ratio",
            description = "What the axis counts. Default: as declared, else size, and threads for threads.")
    AxisKind kind;

    @Option(
            names = "--points",
            paramLabel = "a,b,c",
            split = ",",
            description = "Where on the axis. Default: as declared, else the @Param's own values.")
    List<String> points = new ArrayList<>();

    /** Whether anything is swept that the suite does not sweep by itself. */
    boolean isOtherwise() {
        return jar != null || isAsked();
    }

    /** Whether the user named benchmarks, or an axis and so every benchmark that has it. */
    boolean isOfNames() {
        return benchmark != null || axis != null;
    }

    /** The user's jar; null where the suite's own benchmarks are meant. */
    ForeignJar foreign() {
        return jar == null ? null : ForeignJar.open(jar);
    }

    /**
     * What of a catalog was chosen.
     *
     * @param components those that are wanted, all where empty: no other's benchmarks have to have the axis
     * @throws BadInput when that is nothing, with what there is instead
     */
    Catalog of(Catalog catalog, List<String> components) {
        Catalog named = benchmark == null ? catalog : catalog.matching(benchmark);
        if (named.isEmpty()) {
            throw new BadInput("no benchmark" + where() + " matches --benchmark " + benchmark + "; java -jar "
                    + (jar == null ? "benchmarks.jar" : jar) + " -l lists them");
        }
        if (jar == null && !isAsked()) {
            return named;
        }
        Catalog wanted = named.ofComponents(components);
        if (wanted.isEmpty()) {
            throw new BadInput(
                    "no benchmark of " + String.join(", ", components) + where() + " matches --benchmark " + benchmark);
        }
        Catalog chosen = wanted.asked(new Asked(axis, kind, points, jar == null));
        if (chosen.isEmpty()) {
            throw new BadInput(axis == null ? undeclared(wanted.axes()) : unknown(wanted.axes(), components));
        }
        return chosen;
    }

    private boolean isAsked() {
        return axis != null || kind != null || !points.isEmpty();
    }

    private String undeclared(Collection<String> axes) {
        return "no benchmark" + where() + " declares by @Scales how it scales: name its axis, --axis with one of "
                + String.join(", ", axes);
    }

    private String unknown(Collection<String> axes, List<String> components) {
        String of = components.isEmpty() ? "" : " of " + String.join(", ", components);
        return "no benchmark" + of + where() + " has a parameter '" + axis + "'"
                + Nearest.to(axis, axes)
                        .map(n -> "; did you mean " + n + "? There are ")
                        .orElse("; there are ")
                + String.join(", ", axes);
    }

    private String where() {
        return jar == null ? "" : " in " + jar;
    }
}
