package dev.hotpath.results.record;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Optional;

/**
 * The folder of one run. It has its name from the start and holds the journal, which grows trial by trial; every other file
 * is written whole under a temporary name and renamed.
 *
 * @param path such as {@code results/runs/20261103-141502-1a2b3c4-dirty}
 */
public record RunFolder(Path path) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String ENVIRONMENT = "environment.json";
    private static final String JOURNAL = "journal.jsonl";
    private static final String RESULTS = "jmh.json";
    private static final String SIDES = "ab.json";
    private static final String COMPARISON = "compare.json";
    private static final String STOPPED = "stopped";

    /**
     * Makes a new folder, named by the clock's local time and the commit; never one that exists.
     *
     * @param parent made when it is missing
     * @param commit what was measured; empty when it lies in no checkout
     * @throws UnwritableResult when the folder can't be made
     */
    public static RunFolder create(Path parent, Clock clock, Optional<Commit> commit) {
        String name = TIME.format(ZonedDateTime.now(clock)) + "-"
                + commit.map(Commit::shortName).orElse("nogit");
        try {
            // A link to a folder is one, which older JDKs don't see here.
            if (!Files.isDirectory(parent)) {
                Files.createDirectories(parent);
            }
            for (int n = 1; ; n++) {
                Path path = parent.resolve(n == 1 ? name : name + "-" + n);
                try {
                    return new RunFolder(Files.createDirectory(path));
                } catch (FileAlreadyExistsException e) {
                    // Another run of the same second: the next number is free, or the one after.
                    continue;
                }
            }
        } catch (IOException e) {
            throw UnwritableResult.of(parent, e);
        }
    }

    /**
     * The folder of an earlier run.
     *
     * @throws UnreadableResult when it is none
     */
    public static RunFolder open(Path path) {
        RunFolder run = new RunFolder(path);
        if (!Files.isDirectory(path)) {
            throw UnreadableResult.of(path, "is no folder of a run", "name one under results/runs", null);
        }
        if (run.hasFlamesOnly()) {
            throw UnreadableResult.of(
                    path, "holds flame graphs and nothing that was measured", "name the folder of a run", null);
        }
        if (!Files.exists(run.journal()) && !Files.exists(run.results())) {
            String what = "holds neither " + JOURNAL + " nor " + RESULTS;
            throw UnreadableResult.of(path, what, "name the folder of a run, or a JMH JSON file", null);
        }
        return run;
    }

    /** A line a finished trial. */
    public Path journal() {
        return path.resolve(JOURNAL);
    }

    /** Plain JMH JSON, there once the run has ended. */
    public Path results() {
        return path.resolve(RESULTS);
    }

    /** Whether all was measured that was to be, or there was time for: it was neither killed nor stopped. */
    public boolean hasEnded() {
        return Files.exists(results()) && !Files.exists(path.resolve(STOPPED));
    }

    /** Keeps whether what it holds was measured to its end: a stopped run has results too. */
    public void keepWhetherStopped(boolean stopped) {
        Path mark = path.resolve(STOPPED);
        if (stopped) {
            writeText(STOPPED, "");
            return;
        }
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw UnwritableResult.of(mark, e);
        }
    }

    /** What a comparison of two sides set out to do; such a run belongs to neither side. */
    public Path sides() {
        return path.resolve(SIDES);
    }

    /** What came of a comparison of two sides, there once it has ended. */
    public Path comparison() {
        return path.resolve(COMPARISON);
    }

    /** Whether two sides are measured in it. */
    public boolean hasTwoSides() {
        return Files.exists(sides()) || Files.exists(comparison());
    }

    /** Whether there are flame graphs in it and nothing that was measured. */
    public boolean hasFlamesOnly() {
        return Files.isDirectory(flame()) && !Files.exists(journal()) && !Files.exists(results());
    }

    /** Where the flame graphs are. */
    public Path flame() {
        return path.resolve("flame");
    }

    public Path environmentFile() {
        return path.resolve(ENVIRONMENT);
    }

    public void write(Environment environment) {
        writeText(ENVIRONMENT, Json.text(environment));
    }

    /** The environment; empty when it was not recorded. */
    public Optional<Environment> environment() {
        if (!Files.exists(environmentFile())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(Files.readString(environmentFile()), Environment.class));
        } catch (IllegalArgumentException | IOException e) {
            String what = "is no recorded environment: " + e.getMessage();
            throw UnreadableResult.of(environmentFile(), what, "restore it, or remove it to go on without it", e);
        }
    }

    public void writeResults(Collection<JmhResult> results) {
        JmhJson.write(results(), results);
    }

    public void writeSides(String json) {
        writeText(SIDES, json);
    }

    public void writeComparison(String json) {
        writeText(COMPARISON, json);
    }

    /** Writes any other file of the run, such as {@code verdicts.json}. */
    public void writeText(String name, String text) {
        AtomicFile.write(path.resolve(name), text);
    }
}
