package dev.hotpath.results.report;

import dev.hotpath.results.attribution.Amplification;
import dev.hotpath.results.attribution.Attribution;
import dev.hotpath.results.attribution.Hysteresis;
import dev.hotpath.results.attribution.Observation;
import dev.hotpath.results.record.AtomicFile;
import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.Json;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.record.UnreadableResult;
import dev.hotpath.results.record.UnwritableResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An incident that was replayed, that was diagnosed, that was looked into closer, or several of these. Times and loads are as the
 * system ran.
 *
 * @param schema {@link #SCHEMA}
 * @param about what it is, in words
 * @param scale by how much durations were shorter than real ones, and loads higher
 * @param seed of arrivals, users and latencies
 * @param systems a digest of the systems' texts; null where it was not kept
 * @param commands that measured it, oldest first
 * @param healthy null where the pages were not replayed side by side
 * @param sick null likewise
 * @param unexpected a line for everything that was not as the incident's file expects
 * @param found null where nothing was diagnosed
 * @param amplified what a millisecond more costs the page, one component each; empty where no delays were put into it
 * @param swept what the page does while its load rises and falls again; null where it did not
 */
public record IncidentRecord(
        String schema,
        String name,
        String about,
        double scale,
        long seed,
        String systems,
        List<String> commands,
        Observation healthy,
        Observation sick,
        List<String> unexpected,
        Attribution found,
        List<BothPages<Amplification>> amplified,
        BothPages<Hysteresis> swept) {

    /** The version of the form. */
    public static final String SCHEMA = "hotpath.incident/1";

    private static final String FILE = "incident.json";

    public IncidentRecord {
        commands = commands == null ? List.of() : List.copyOf(commands);
        unexpected = unexpected == null ? List.of() : List.copyOf(unexpected);
        amplified = amplified == null
                ? List.of()
                : amplified.stream().filter(both -> component(both) != null).toList();
    }

    /**
     * Whose measurement it is.
     *
     * @param about what the incident is, in words
     * @param systems a digest of its systems' texts
     * @param command that measures it
     */
    public record Source(String name, String about, double scale, long seed, String systems, String command) {}

    /** Two pages side by side. */
    public static IncidentRecord replayed(
            Source source, Observation healthy, Observation sick, List<String> unexpected) {
        return of(source, healthy, sick, unexpected, null, List.of(), null);
    }

    /** What a diagnosis found. */
    public static IncidentRecord diagnosed(Source source, Attribution found) {
        return of(source, null, null, List.of(), found, List.of(), null);
    }

    /** What delays in one component do to both pages. */
    public static IncidentRecord amplified(Source source, BothPages<Amplification> both) {
        return of(source, null, null, List.of(), null, List.of(both), null);
    }

    /** What a load that rises and falls again does to both pages. */
    public static IncidentRecord swept(Source source, BothPages<Hysteresis> both) {
        return of(source, null, null, List.of(), null, List.of(), both);
    }

    private static IncidentRecord of(
            Source source,
            Observation healthy,
            Observation sick,
            List<String> unexpected,
            Attribution found,
            List<BothPages<Amplification>> amplified,
            BothPages<Hysteresis> swept) {
        return new IncidentRecord(
                SCHEMA,
                source.name(),
                source.about(),
                source.scale(),
                source.seed(),
                source.systems(),
                List.of(source.command()),
                healthy,
                sick,
                unexpected,
                found,
                amplified,
                swept);
    }

    /** Whether a folder holds one. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /**
     * Asks whether a folder can take what is about to be measured, for afterwards would be too late.
     *
     * @throws UnreadableResult when it holds the record of something else, or a damaged one
     */
    public static void requireRoom(Path folder, Source source) {
        if (isIn(folder)) {
            read(folder).requireSame(folder, source.name(), source.scale(), source.seed(), source.systems());
        }
    }

    private void requireSame(Path folder, String name, double scale, long seed, String systems) {
        boolean same = this.name.equals(name) && this.scale == scale && this.seed == seed;
        boolean unchanged = this.systems == null || systems == null || this.systems.equals(systems);
        if (!same || !unchanged) {
            String other = same ? "of its systems as they were before a change" : "of another incident, scale or seed";
            throw UnreadableResult.of(
                    folder.resolve(FILE), "is a record " + other, "name another --out, or move it away", null);
        }
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

    /** As below, of a machine that is recorded there already, or not known. */
    public Path writeTo(Path folder) {
        return writeTo(folder, null);
    }

    /**
     * Writes it, and its page, into a folder, which is made when it is missing. Where that holds other parts of the same incident
     * at the same seed and scale, a replay, a diagnosis, delays in another component, all are kept; the record of anything else is
     * not overwritten.
     *
     * @param machine where it was measured; null where that is not known
     * @return where the page is
     */
    public Path writeTo(Path folder, Environment machine) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw UnwritableResult.of(folder, e);
        }
        String json = Json.text(isIn(folder) ? over(folder, read(folder)) : this);
        if (machine != null) {
            new RunFolder(folder).write(machine);
        }
        AtomicFile.write(folder.resolve(FILE), json);
        return IncidentReport.write(folder);
    }

    /** What the earlier has and this has not, beside this. */
    private IncidentRecord over(Path folder, IncidentRecord earlier) {
        earlier.requireSame(folder, name, scale, seed, systems);
        boolean replayed = healthy != null;
        List<String> again = amplified.stream().map(IncidentRecord::component).toList();
        return new IncidentRecord(
                schema,
                name,
                about,
                scale,
                seed,
                systems,
                Stream.concat(earlier.commands().stream(), commands.stream())
                        .distinct()
                        .toList(),
                replayed ? healthy : earlier.healthy(),
                replayed ? sick : earlier.sick(),
                replayed ? unexpected : earlier.unexpected(),
                found != null ? found : earlier.found(),
                Stream.concat(
                                earlier.amplified().stream().filter(both -> !again.contains(component(both))),
                                amplified.stream())
                        .toList(),
                swept != null ? swept : earlier.swept());
    }

    /** Into which component the delays were put; null where they were put into neither page. */
    static String component(BothPages<Amplification> both) {
        if (both.healthy() != null) {
            return both.healthy().component();
        }
        return both.sick() == null ? null : both.sick().component();
    }
}
