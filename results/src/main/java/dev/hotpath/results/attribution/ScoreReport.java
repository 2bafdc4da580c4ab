package dev.hotpath.results.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A score as people read it, in Markdown. */
public final class ScoreReport {

    private final StringBuilder text = new StringBuilder();

    private ScoreReport() {}

    /**
     * The whole page.
     *
     * @param command that makes the score again
     */
    public static String markdown(Score score, String command) {
        return new ScoreReport().write(score, command);
    }

    private String write(Score score, String command) {
        line("# How often the diagnosis is right");
        line("");
        line(
                ("Made by `%s`. The diagnosis sees a healthy and a sick system running, not what was changed between them. Shares with"
                                + " their 95 %% intervals (Wilson).")
                        .formatted(command));
        line("");
        row(List.of("method", "cause first", "cause among three", "victim first"));
        row(List.of("---", "---", "---", "---"));
        for (Score.Method method : score.methods()) {
            row(List.of(
                    method.name(),
                    method.top1().words(),
                    method.top3().words(),
                    method.victim().words()));
        }
        line("");
        line("False alarms on systems without a fault: %s. Left open: %s."
                .formatted(score.falseAlarms().words(), score.undecided().words()));
        if (Double.isFinite(score.slowestSeconds())) {
            line(String.format(
                    Locale.ROOT,
                    "A diagnosis took %.0f s in the median and %.0f s at most.",
                    score.medianSeconds(),
                    score.slowestSeconds()));
        }
        rows("Each cause", score.causes(), false);
        rows("Causes that are easily taken for each other", score.pairs(), true);
        return text.toString();
    }

    private void rows(String title, List<Score.Row> rows, boolean pairs) {
        if (rows.isEmpty()) {
            return;
        }
        line("");
        line("## " + title);
        line("");
        List<String> header = new ArrayList<>(List.of("incident", "cause", "first", "among three", "victim first"));
        if (pairs) {
            header.add("taken for the other");
        }
        header.addAll(rows.get(0).baselines().keySet());
        row(header);
        row(header.stream().map(name -> "---").toList());
        for (Score.Row each : rows) {
            List<String> cells = new ArrayList<>(List.of(
                    each.name(),
                    each.cause(),
                    each.top1().brief(),
                    each.top3().brief(),
                    each.victim().brief()));
            if (pairs) {
                cells.add(each.mistaken().brief());
            }
            each.baselines().values().forEach(share -> cells.add(share.brief()));
            row(cells);
        }
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }
}
