package dev.hotpath.results.attribution;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Slopes, and what they predicted, as people read them, in Markdown and in real time. */
public final class AmplificationReport {

    /** What predictions are held to. */
    private static final double ALLOWED = 0.15;

    private static final int COLUMNS = 11;
    private static final double TENTH = 10;

    private final StringBuilder text = new StringBuilder();

    private AmplificationReport() {}

    /**
     * The whole page.
     *
     * @param command that makes it again
     */
    public static String markdown(List<AmplificationCase> cases, String command) {
        return new AmplificationReport().write(cases, command);
    }

    /** The median error of all predictions, as a share of what was gained; NaN where no gain came or was predicted. */
    public static double medianError(List<AmplificationCase> cases) {
        return median(cases, Prediction::error);
    }

    /** Whether that is at most 15 %. */
    public static boolean holds(List<AmplificationCase> cases) {
        return medianError(cases) <= ALLOWED;
    }

    private String write(List<AmplificationCase> cases, String command) {
        line("# What a millisecond in a component costs the page");
        line("");
        line(
                ("Made by `%s`. Delays of 0, 1, 2 and 5 ms (at a tenth of real time) were put into one component at a time, at half, four"
                                + " fifths and all of the usual load; the slope is what the page's mean loses for each. Then the component was really"
                                + " made faster, by as much as the largest delay or by half, and the page measured again.")
                        .formatted(command));
        line("");
        line(
                "Predictions missed %s of the gain that came of it in the median, which is %s of the page's mean; whoever predicts no change is off by %s of that."
                        .formatted(
                                percent(medianError(cases)),
                                percent(median(cases, Prediction::errorOfPage)),
                                percent(median(cases, Prediction::errorOfNoChange))));
        int late = cases.stream().mapToInt(AmplificationCase::late).sum();
        if (late > 0) {
            line("");
            line(late + (late == 1 ? " run" : " runs") + " did not get the load when it was due, and hold that too.");
        }
        line("");
        row(List.of(
                "incident",
                "page",
                "component",
                "requests/s",
                "page's mean",
                "slope (95 %)",
                "",
                "faster by",
                "predicted",
                "measured",
                "missed of the gain"));
        row(Collections.nCopies(COLUMNS, "---"));
        cases.forEach(this::rows);
        return text.toString();
    }

    private void rows(AmplificationCase each) {
        RealTime time = new RealTime(TENTH);
        for (Amplification.Slope slope : each.found().slopes()) {
            Prediction prediction = each.predictions().stream()
                    .filter(one -> one.load() == slope.load())
                    .findFirst()
                    .orElse(null);
            row(List.of(
                    each.name(),
                    each.side(),
                    each.found().component(),
                    RealTime.figure(slope.load() / each.scale()),
                    time.of(slope.pageMillis()),
                    String.format(
                            Locale.ROOT,
                            "%.2f (%.2f–%.2f)",
                            slope.slope().value(),
                            slope.slope().low(),
                            slope.slope().high()),
                    slope.kind(),
                    prediction == null ? "–" : time.of(prediction.savedMillis()),
                    prediction == null ? "–" : time.of(prediction.predictedMillis()),
                    prediction == null ? "–" : time.of(prediction.measuredMillis()),
                    prediction == null || !prediction.tells() ? "–" : percent(prediction.error())));
        }
    }

    private static double median(List<AmplificationCase> cases, ToDoubleFunction<Prediction> error) {
        return Levels.median(cases.stream()
                .flatMap(each -> each.predictions().stream())
                .filter(Prediction::tells)
                .mapToDouble(error)
                .toArray());
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }
}
