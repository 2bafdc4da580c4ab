package dev.hotpath.results.report;

import dev.hotpath.results.record.Json;
import dev.hotpath.results.record.UnreadableResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The document {@code hotpath.compare/1} as far as a report shows it.
 *
 * @param verdict of the whole: {@code ok}, {@code regressed}, {@code inconclusive} or {@code contaminated}
 * @param changes worst first
 * @param left a line for each benchmark that could not be compared
 * @param warnings a line for each thing to know about all of it
 */
record ComparisonData(String schema, String verdict, List<Change> changes, List<String> left, List<String> warnings) {

    ComparisonData {
        left = left == null ? List.of() : left;
        warnings = warnings == null ? List.of() : warnings;
    }

    private static final String SCHEMA = "hotpath.compare/1";

    /**
     * @param ratio head ÷ base in cost per operation, above 1 slower
     * @param change {@code regressed}, {@code improved}, {@code equivalent} or {@code inconclusive}
     * @param pairs of forks
     */
    record Change(
            String benchmark,
            int threads,
            Map<String, String> params,
            String statistic,
            Ratio ratio,
            String change,
            int pairs,
            String words) {

        Change {
            params = params == null ? Map.of() : params;
            words = words == null ? "" : words;
            ratio = ratio == null ? new Ratio(null, null, null) : ratio;
        }
    }

    /** Null where that is not known. */
    record Ratio(Double value, Double low, Double high) {

        boolean known() {
            return value != null && low != null && high != null;
        }
    }

    static ComparisonData read(Path file) {
        try {
            ComparisonData data = Json.read(Files.readString(file), ComparisonData.class);
            if (!SCHEMA.equals(data.schema()) || data.verdict() == null || data.changes() == null) {
                throw new IllegalArgumentException("no " + SCHEMA);
            }
            return data;
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableResult.of(
                    file, "is no comparison: " + e.getMessage(), "write it with compare or ab --format json", e);
        }
    }
}
