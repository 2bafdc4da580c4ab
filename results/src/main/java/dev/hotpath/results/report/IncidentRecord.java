package dev.hotpath.results.report;

import dev.hotpath.results.attribution.Attribution;
import dev.hotpath.results.attribution.Observation;
import dev.hotpath.results.record.AtomicFile;
import dev.hotpath.results.record.Json;
import dev.hotpath.results.record.UnreadableResult;
import dev.hotpath.results.record.UnwritableResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An incident that was replayed, that was diagnosed, or both. Times are as the system ran.
 *
 * @param schema {@link #SCHEMA}
 * @param about what it is, in words
 * @param scale by how much durations were shorter than real ones
 * @param seed of arrivals, users and latencies
 * @param healthy null where the pages were not replayed side by side
 * @param sick null likewise
 * @param unexpected a line for everything that was not as the incident's file expects
 * @param found null where nothing was diagnosed
 */
public record IncidentRecord(
        String schema,
        String name,
        String about,
        double scale,
        long seed,
        Observation healthy,
        Observation sick,
        List<String> unexpected,
        Attribution found) {

    /** The version of the form. */
    public static final String SCHEMA = "hotpath.incident/1";

    private static final String FILE = "incident.json";

    public IncidentRecord {
        unexpected = unexpected == null ? List.of() : List.copyOf(unexpected);
    }

    /** Two pages side by side. */
    public static IncidentRecord replayed(
            String name,
            String about,
            double scale,
            long seed,
            Observation healthy,
            Observation sick,
            List<String> unexpected) {
        return new IncidentRecord(SCHEMA, name, about, scale, seed, healthy, sick, unexpected, null);
    }

    /** What a diagnosis found. */
    public static IncidentRecord diagnosed(String name, String about, long seed, Attribution found) {
        return new IncidentRecord(SCHEMA, name, about, found.scale(), seed, null, null, List.of(), found);
    }

    /** Whether a folder holds one. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** @throws UnreadableResult when there is none, or it is damaged */
    static IncidentRecord read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            IncidentRecord read = Json.read(Files.readString(file), IncidentRecord.class);
            if (!SCHEMA.equals(read.schema()) || read.name() == null) {
                throw new IllegalArgumentException("no " + SCHEMA);
            }
            return read;
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableResult.of(
                    file, "is no recorded incident: " + e.getMessage(), "write it with incident run --out", e);
        }
    }

    /**
     * Writes it, and its page, into a folder, which is made when it is missing. Where that holds the other half of the same
     * incident, a replay or a diagnosis of the same seed, both are kept.
     *
     * @return where the page is
     */
    public Path writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw UnwritableResult.of(folder, e);
        }
        String json = Json.text(isIn(folder) ? with(read(folder)) : this);
        AtomicFile.write(folder.resolve(FILE), out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
        return IncidentReport.write(folder);
    }

    private IncidentRecord with(IncidentRecord other) {
        if (!other.name().equals(name) || other.seed() != seed || other.scale() != scale) {
            return this;
        }
        boolean replayed = healthy != null;
        return new IncidentRecord(
                schema,
                name,
                about,
                scale,
                seed,
                replayed ? healthy : other.healthy(),
                replayed ? sick : other.sick(),
                replayed ? unexpected : other.unexpected(),
                found != null ? found : other.found());
    }
}
