package dev.hotpath.benchmarks.truth;

import dev.hotpath.results.record.BenchmarkName;
import dev.hotpath.results.report.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A truth table as Markdown whose columns line up, so that it reads on a terminal as well. */
public final class TruthMarkdown {

    private static final List<String> HEADS =
            List.of("benchmark", "theory", "verdicts", "right", "cannot tell", "wrong");

    private TruthMarkdown() {}

    /**
     * The document, with a line break at its end.
     *
     * @param command what makes it again
     */
    public static String document(TruthTable table, String command) {
        List<String> lines = new ArrayList<>();
        lines.add("# Verdicts on code whose shape is known");
        lines.add("");
        lines.add(
                "Made by " + MarkdownText.verbatim(command) + ". Each run sweeps and judges all of these benchmarks.");
        lines.add("Right is what theory says; \"cannot tell\" is allowed once in ten, and anything else is wrong.");
        lines.add("");
        lines.addAll(lines(table));
        lines.add("");
        lines.add("Measured on " + String.join("; ", table.machines()) + ".");
        lines.add("The runs: " + String.join(", ", table.runs()) + ".");
        return String.join("\n", lines) + "\n";
    }

    /** The table alone. */
    public static List<String> lines(TruthTable table) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(HEADS);
        for (TruthTable.Row row : table.rows()) {
            cells.add(List.of(
                    BenchmarkName.brief(row.benchmark()),
                    String.join(" or ", row.truth()),
                    row.shapes().entrySet().stream()
                            .map(e -> e.getValue() + " " + e.getKey())
                            .collect(Collectors.joining(", ")),
                    Integer.toString(row.right()),
                    Integer.toString(row.cannotTell()),
                    Integer.toString(row.wrong())));
        }
        int all = sum(table, TruthTable.Row::verdicts);
        cells.add(List.of(
                "all",
                "",
                Integer.toString(all),
                share(sum(table, TruthTable.Row::right), all),
                share(sum(table, TruthTable.Row::cannotTell), all),
                share(sum(table, TruthTable.Row::wrong), all)));
        return aligned(cells);
    }

    private static List<String> aligned(List<List<String>> cells) {
        int[] widths = IntStream.range(0, HEADS.size())
                .map(column -> cells.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
        List<String> lines = new ArrayList<>();
        for (List<String> row : cells) {
            lines.add(IntStream.range(0, widths.length)
                    .mapToObj(
                            c -> row.get(c) + " ".repeat(widths[c] - row.get(c).length()))
                    .collect(Collectors.joining(" | ", "| ", " |")));
        }
        lines.add(
                1,
                IntStream.of(widths)
                        .mapToObj(width -> "-".repeat(width + 2))
                        .collect(Collectors.joining("|", "|", "|")));
        return lines;
    }

    private static int sum(TruthTable table, ToIntFunction<TruthTable.Row> of) {
        return table.rows().stream().mapToInt(of).sum();
    }

    private static String share(int part, int all) {
        return all == 0 ? "0" : String.format(Locale.ROOT, "%d (%.1f %%)", part, 100.0 * part / all);
    }
}
