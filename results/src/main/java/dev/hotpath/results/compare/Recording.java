package dev.hotpath.results.compare;

import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.JmhJson;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.sweep.RecordedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One side of a comparison of recorded runs. */
public final class Recording {

    private final String name;
    private final Optional<Environment> environment;
    private final Map<Place, Measured> places = new LinkedHashMap<>();

    private Recording(String name, Optional<Environment> environment) {
        this.name = name;
        this.environment = environment;
    }

    /**
     * Reads the folder of a run, without what was disturbed in it, or a file that JMH wrote, entry by entry.
     *
     * @throws CannotCompare when the run is itself a comparison
     * @throws dev.hotpath.results.record.UnreadableResult when it is neither
     */
    public static Recording read(Path path) {
        if (!Files.isDirectory(path)) {
            Recording file = new Recording(path.toString(), Optional.empty());
            JmhJson.read(path, file::add);
            return file;
        }
        RunFolder run = RunFolder.open(path);
        if (run.hasTwoSides()) {
            throw new CannotCompare(path + " holds two sides: name one of them, jmh-base.json or jmh-head.json in it");
        }
        RecordedRun recorded = new RecordedRun(run);
        Recording folder = new Recording(path.toString(), run.environment());
        Map<String, String> metrics = recorded.metrics();
        Consumer<JmhResult> add = result -> folder.add(result, metrics.getOrDefault(result.benchmark(), ""));
        if (Files.exists(run.journal())) {
            // A neighbour that was busy in a round of one run is no change of the code.
            recorded.undisturbed(Evidence.LEAST).forEach(add);
        } else {
            JmhJson.read(run.results(), add);
        }
        return folder;
    }

    private void add(JmhResult result) {
        add(result, "");
    }

    private void add(JmhResult result, String metric) {
        places.merge(Place.of(result), Measured.of(result, metric), Measured::and);
    }

    /** As messages call it. */
    public String name() {
        return name;
    }

    Map<Place, Measured> places() {
        return places;
    }

    /** Empty for a file, which does not tell. */
    Optional<Environment> environment() {
        return environment;
    }
}
