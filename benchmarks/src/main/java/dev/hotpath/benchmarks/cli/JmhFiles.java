package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Catalog;
import dev.hotpath.fixtures.Nearest;
import dev.hotpath.results.record.JmhJson;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.sweep.FoundCurves;
import dev.hotpath.results.sweep.RecordedRun;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** JMH JSON files, read as the curves in them. */
final class JmhFiles {

    private final FoundCurves.Wanted wanted;

    JmhFiles(FoundCurves.Wanted wanted) {
        this.wanted = wanted;
    }

    /**
     * All the files' results together as curves.
     *
     * @param note told in a line what the user might not expect
     * @throws BadInput when there is no curve, with what to ask for instead
     */
    List<Curve> curves(List<Path> files, Consumer<String> note) {
        String where = files.stream().map(Path::toString).collect(Collectors.joining(", "));
        return curves(where, curves -> files.forEach(file -> JmhJson.read(file, curves::add)), note);
    }

    /** The same of a run, without its disturbed rounds and with what it knows of the machine. */
    List<Curve> curves(RecordedRun run, Consumer<String> note) {
        return curves(run.folder().path().toString(), run::to, note);
    }

    private List<Curve> curves(String where, Consumer<FoundCurves> read, Consumer<String> note) {
        Catalog catalog = Catalog.onClassPath();
        FoundCurves curves = new FoundCurves(wanted, catalog::declared, catalog::does);
        read.accept(curves);
        FoundCurves.Found found = curves.found();
        if (found.curves().isEmpty()) {
            throw new BadInput("no curve in " + where + ": " + why(curves));
        }
        found.notes().forEach(note);
        return found.curves();
    }

    private String why(FoundCurves curves) {
        if (curves.benchmarks() == 0) {
            return "the run measured nothing; record one with -rf json";
        }
        if (wanted.metric() != null && !curves.metrics().contains(wanted.metric())) {
            return "no benchmark has a secondary metric '" + wanted.metric() + "'"
                    + instead(wanted.metric(), curves.metrics());
        }
        if (wanted.axis() != null && !curves.axes().contains(wanted.axis())) {
            return "no benchmark has a parameter '" + wanted.axis() + "'" + instead(wanted.axis(), curves.axes());
        }
        return "no benchmark has figures at 2 or more numbers of "
                + (wanted.axis() == null ? "any parameter, or of threads" : wanted.axis())
                + "; measure at 5 or more, such as -p items=10,100,1000,10000,100000";
    }

    private static String instead(String written, Collection<String> known) {
        if (known.isEmpty()) {
            return "; there is none at all";
        }
        return Nearest.to(written, known)
                        .map(n -> "; did you mean " + n + "? There are ")
                        .orElse("; there are ")
                + String.join(", ", known);
    }
}
