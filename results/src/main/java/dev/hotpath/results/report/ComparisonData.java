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

    private static final List<String> DECIDED = List.of("regressed", "improved", "equivalent");

    ComparisonData {
        changes = changes == null ? null : List.copyOf(changes);
        left = left == null ? List.of() : List.copyOf(left);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /**
     * @param ratio head ÷ base in cost per operation, above 1 slower
     * @param band inside which a change does not matter; null where that is not known
     * @param detectable the smallest ratio that would have been found; null where that is not known
     * @param change {@code regressed}, {@code improved}, {@code equivalent} or {@code inconclusive}
     * @param pairs of forks
     * @param pairsNeeded how many would decide it
     */
    record Change(
            String benchmark,
            String mode,
            int threads,
            Map<String, String> params,
            String statistic,
            String unit,
            Double base,
            Ratio ratio,
            Band band,
            Double detectable,
            String change,
            int pairs,
            int pairsNeeded,
            String words) {

        Change {
            benchmark = benchmark == null ? "" : benchmark;
            mode = mode == null ? "" : mode;
            params = params == null ? Map.of() : params;
            statistic = statistic == null ? "" : statistic;
            words = words == null ? "" : words;
            ratio = ratio == null ? new Ratio(null, null, null) : ratio;
            change = DECIDED.contains(change) ? change : "inconclusive";
        }
    }

    /** Null where that is not known: one fork a side has a ratio and no interval. */
    record Ratio(Double value, Double low, Double high) {

        boolean hasInterval() {
            return value != null && low != null && high != null;
        }
    }

    /**
     * Between which ratios a change does not matter.
     *
     * @param low below 1; 0 where nothing can be saved
     * @param high above 1
     */
    record Band(Double low, Double high, String words) {

        Band {
            words = words == null ? "" : words;
        }

        boolean hasEdges() {
            return low != null && high != null;
        }
    }

    /** @throws UnreadableResult when the file is no comparison */
    static ComparisonData read(Path file) {
        try {
            ComparisonData data = Json.read(Files.readString(file), ComparisonData.class);
            if (!CompareJson.SCHEMA.equals(data.schema()) || data.verdict() == null || data.changes() == null) {
                throw new IllegalArgumentException("no " + CompareJson.SCHEMA);
            }
            return data;
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableResult.of(
                    file, "is no comparison: " + e.getMessage(), "write it with compare or ab --format json", e);
        }
    }
}
