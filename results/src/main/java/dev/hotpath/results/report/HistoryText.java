package dev.hotpath.results.report;

import dev.hotpath.results.history.ChangePoint;
import dev.hotpath.results.history.ChangePoints;
import dev.hotpath.results.history.History;
import dev.hotpath.results.history.Judged;
import dev.hotpath.results.history.Reading;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Histories as people read them: what changed, since which commit, by how much. */
public final class HistoryText {

    private static final int SKETCH = 40;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern TIME = Pattern.compile("(ns|us|µs|ms|s|sec|min)(/.*)?", Pattern.CASE_INSENSITIVE);

    private final boolean all;

    /** @param all also those without a change, a line each */
    public HistoryText(boolean all) {
        this.all = all;
    }

    /** Lines without line breaks, fit for a terminal whatever names are in them. */
    public List<String> of(List<Judged> judged) {
        List<String> lines = new ArrayList<>();
        int steady = 0;
        int tooShort = 0;
        Set<String> names = new HashSet<>();
        Set<String> ambiguous = judged.stream()
                .map(one -> name(one.history()))
                .filter(name -> !names.add(name))
                .collect(Collectors.toSet());
        for (Judged one : judged) {
            boolean isShort = one.history().readings().size() < ChangePoints.LEAST_READINGS;
            steady += one.changes().isEmpty() && !isShort ? 1 : 0;
            tooShort += isShort ? 1 : 0;
            if (all || !one.changes().isEmpty()) {
                lines.add(heading(one.history(), ambiguous));
                one.changes().forEach(change -> lines.add("  " + words(one.history(), change)));
            }
        }
        if (steady > 0) {
            lines.add(steady + " without a change of 3 % or more");
        }
        if (tooShort > 0) {
            lines.add(tooShort + " with fewer than " + ChangePoints.LEAST_READINGS
                    + " runs, where no change can be told from chance; compare judges two runs");
        }
        return lines.stream().map(Printable::of).toList();
    }

    private static String heading(History history, Set<String> ambiguous) {
        double[] figures =
                history.readings().stream().mapToDouble(Reading::value).toArray();
        String name = name(history);
        return name + (ambiguous.contains(name) && !history.mode().isEmpty() ? " · " + history.mode() : "") + " · "
                + figures.length + (figures.length == 1 ? " run · " : " runs · ") + HistorySketch.of(figures, SKETCH);
    }

    private static String name(History history) {
        StringBuilder name = new StringBuilder(history.benchmark());
        history.params()
                .forEach((param, value) ->
                        name.append(' ').append(param).append('=').append(value));
        if (history.threads() > 1) {
            name.append(" · ").append(history.threads()).append(" threads");
        }
        return name.toString();
    }

    /** One change in a sentence. */
    static String words(History history, ChangePoint change) {
        Reading first = history.readings().get(change.at());
        Reading last = history.readings().get(change.at() - 1);
        int ago = history.readings().size() - change.at();
        StringBuilder words = new StringBuilder(size(history, change))
                .append(" since ")
                .append(named(first))
                .append(", ")
                .append(ago)
                .append(ago == 1 ? " run" : " runs")
                .append(" ago: ")
                .append(figure(level(history, change.before())))
                .append(" became ")
                .append(figure(level(history, change.after())))
                .append(history.unit().isEmpty() ? "" : " " + history.unit())
                .append("; the run before was ")
                .append(last.name());
        if (!first.commit().isEmpty() && first.commit().equals(last.commit())) {
            words.append("; both are runs of the same commit, so it need not be the code");
        }
        if (!first.machine().equals(last.machine())) {
            words.append("; where or how it was measured changed as well (")
                    .append(last.machine())
                    .append(" → ");
            words.append(first.machine()).append("), so it need not be the code");
        }
        return words.toString();
    }

    private static String size(History history, ChangePoint change) {
        boolean worse = change.ratio().value() > 1;
        double value = worse ? change.ratio().value() : 1 / change.ratio().value();
        double low = worse ? change.ratio().low() : 1 / change.ratio().high();
        double high = worse ? change.ratio().high() : 1 / change.ratio().low();
        return String.format(Locale.ROOT, "%.2f × %s (%.2f to %.2f)", value, word(history, worse), low, high);
    }

    private static String word(History history, boolean worse) {
        if (history.moreIsBetter()) {
            return worse ? "less" : "more";
        }
        return TIME.matcher(history.unit()).matches() ? worse ? "slower" : "faster" : worse ? "more" : "less";
    }

    private static double level(History history, double cost) {
        return history.moreIsBetter() ? 1 / cost : cost;
    }

    private static String named(Reading reading) {
        String name =
                reading.commit().isEmpty() ? reading.name() : reading.name() + " of " + DAY.format(reading.when());
        return reading.about().isEmpty() ? name : name + " (" + reading.about() + ")";
    }

    private static String figure(double value) {
        return value >= 100 && value < 1e7
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.3g", value);
    }
}
