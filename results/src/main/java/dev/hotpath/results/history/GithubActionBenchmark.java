package dev.hotpath.results.history;

import dev.hotpath.results.record.Json;
import dev.hotpath.results.record.UnreadableResult;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The data file of github-action-benchmark, as it lies on its pages branch: {@code window.BENCHMARK_DATA = {...}}, or the JSON
 * alone. Which way is better is known from the tool, as its documentation has it, and from a unit that counts operations in a
 * time, for its {@code jmh} tool keeps throughput as it is.
 */
public final class GithubActionBenchmark {

    private static final long LARGEST = 256L << 20;
    private static final Set<String> MORE_IS_BETTER = Set.of("benchmarkjs", "pytest", "customBiggerIsBetter");
    /** It says so whatever the unit looks like: errors a second are a rate too. */
    private static final String LESS_IS_BETTER = "customSmallerIsBetter";

    private static final Pattern RATE =
            Pattern.compile("\\p{Alpha}[^/]*/(ns|us|µs|ms|s|sec|second|min)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> OPENINGS = Set.of("", "window.BENCHMARK_DATA=");
    private static final String MEND = "give the data.js that github-action-benchmark wrote";

    private record Data(Map<String, List<Entry>> entries) {}

    private record Entry(Commit commit, Long date, String tool, List<Bench> benches) {}

    private record Commit(String id, String message, String timestamp) {}

    private record Bench(String name, Double value, String unit) {}

    private record Key(String name, String unit, boolean moreIsBetter) {}

    private GithubActionBenchmark() {}

    /**
     * Reads the file: entries in the order in which they were recorded. Readings that are no number above 0 are left out, with a
     * note.
     *
     * @throws UnreadableResult when the file is missing, cut off or another one
     */
    public static Past read(Path file) {
        Data data = data(file);
        Map<Key, History> histories = new LinkedHashMap<>();
        int leftOut = 0;
        for (Map.Entry<String, List<Entry>> suite : data.entries().entrySet()) {
            for (Entry entry : inOrder(suite.getValue())) {
                for (Bench bench : entry.benches()) {
                    if (bench == null || bench.name() == null || !isCost(bench.value())) {
                        leftOut++;
                    } else {
                        history(histories, suite.getKey(), data.entries().size() > 1, entry, bench)
                                .readings()
                                .add(reading(entry, bench));
                    }
                }
            }
        }
        List<String> notes = leftOut == 0
                ? List.of()
                : List.of(file + ": " + leftOut + " readings that are no number above 0 are left out");
        return new Past(List.copyOf(histories.values()), notes);
    }

    private static History history(
            Map<Key, History> histories, String suite, boolean suites, Entry entry, Bench bench) {
        String name = suites ? suite + ": " + bench.name() : bench.name();
        String unit = Objects.requireNonNullElse(bench.unit(), "");
        String tool = Objects.requireNonNullElse(entry.tool(), "");
        boolean more = MORE_IS_BETTER.contains(tool)
                || !tool.equals(LESS_IS_BETTER) && RATE.matcher(unit).matches();
        return histories.computeIfAbsent(
                new Key(name, unit, more),
                key -> new History(name, 1, Map.of(), "", "", unit, more, new ArrayList<>()));
    }

    private static Reading reading(Entry entry, Bench bench) {
        Commit commit = Objects.requireNonNullElse(entry.commit(), new Commit(null, null, null));
        return new Reading(
                Objects.requireNonNullElse(commit.id(), ""),
                Objects.requireNonNullElse(commit.message(), "")
                        .lines()
                        .findFirst()
                        .orElse(""),
                when(entry),
                "",
                bench.value());
    }

    private static List<Entry> inOrder(List<Entry> entries) {
        if (entries == null) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> entry != null && entry.benches() != null)
                .sorted(Comparator.comparing(GithubActionBenchmark::when))
                .toList();
    }

    private static Instant when(Entry entry) {
        if (entry.date() != null) {
            return Instant.ofEpochMilli(entry.date());
        }
        try {
            return entry.commit() == null || entry.commit().timestamp() == null
                    ? Instant.EPOCH
                    : OffsetDateTime.parse(entry.commit().timestamp()).toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private static boolean isCost(Double value) {
        return value != null && value > 0 && Double.isFinite(value) && Double.isFinite(1 / value);
    }

    private static Data data(Path file) {
        String text = text(file);
        int json = text.indexOf('{');
        if (json < 0 || !OPENINGS.contains(text.substring(0, json).replaceAll("[\\s\uFEFF]", ""))) {
            throw UnreadableResult.of(file, "holds no benchmark data", MEND, null);
        }
        try {
            Data data = Json.read(text.substring(json), Data.class);
            if (data.entries() == null) {
                throw UnreadableResult.of(file, "holds no field entries", MEND, null);
            }
            return data;
        } catch (IllegalArgumentException e) {
            String what = e.getMessage().startsWith("Unexpected end-of-input") ? "is cut off" : "is no benchmark data";
            throw UnreadableResult.of(file, what + ": " + e.getMessage(), MEND, e);
        }
    }

    private static String text(Path file) {
        try {
            if (Files.isDirectory(file) || Files.size(file) > LARGEST) {
                throw UnreadableResult.of(file, "is a folder, or larger than any benchmark data", MEND, null);
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw UnreadableResult.of(file, "does not exist", "check the name", e);
        } catch (CharacterCodingException e) {
            throw UnreadableResult.of(file, "is no text", MEND, e);
        } catch (IOException e) {
            throw UnreadableResult.of(file, "can't be read (" + e.getMessage() + ")", "check its owner and rights", e);
        }
    }
}
