package dev.hotpath.results.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says a verdict in one sentence, with its figures, for an engineer in a hurry. */
final class Words {

    private Words() {}

    static String tooFewPoints(Curve curve, int points) {
        return subject(curve) + ": cannot tell: measured at " + points + " places along " + curve.axis()
                + ", and a shape needs " + Rules.POINTS + " or more";
    }

    static String tooFewForks(Curve curve) {
        return subject(curve)
                + ": cannot tell: how much forks differ is not known from so few; measure at least 3 a point";
    }

    /** The same verdict with its words. */
    static Verdict spoken(Verdict silent, Examination.Sample sample) {
        return new Verdict(
                silent.curve(),
                silent.shape(),
                silent.excess(),
                silent.exponent(),
                silent.knee(),
                silent.p(),
                silent.detectable(),
                subject(silent.curve()) + " " + predicate(silent, new Figures(silent.curve(), sample)));
    }

    private static String predicate(Verdict verdict, Figures figures) {
        return switch (verdict.shape()) {
            case FLAT -> "stays flat along " + figures.axis() + ": " + figures.first() + ", " + figures.last();
            case LINEAR ->
                "grows in a straight line with " + figures.axis() + ": " + figures.first() + ", " + figures.last();
            case SUPERLINEAR ->
                "grows faster than " + figures.axis() + exponent(verdict) + ": " + figures.last() + ", "
                        + times(verdict.excess()) + " what a straight line through the first half gives";
            case KNEE ->
                "bends at " + knee(verdict, figures) + ": " + figures.last() + ", " + times(verdict.excess())
                        + " what a straight line through the first half gives";
            case QUEUEING -> queueing(verdict, figures);
            case WORSE_THAN_QUEUEING ->
                "bends at " + knee(verdict, figures) + " and then grows faster than waiting in" + " line explains: "
                        + figures.last() + ", " + times(verdict.excess()) + " of it" + theory(figures);
            case CANNOT_TELL -> cannotTell(verdict, figures);
        };
    }

    private static String queueing(Verdict verdict, Figures figures) {
        if (verdict.knee() == null) {
            return "waits in line as theory expects: " + figures.last();
        }
        return "bends at " + knee(verdict, figures) + predicted(figures) + ": queueing, " + figures.last()
                + theory(figures);
    }

    private static String predicted(Figures figures) {
        return figures.capacity().isPresent()
                ? ", where its capacity of " + number(figures.capacity().getAsDouble()) + " predicts it"
                : "";
    }

    /** In a closed loop without pauses N callers at c servers take N/c times what one takes. */
    private static String theory(Figures figures) {
        if (figures.capacity().isEmpty() || figures.kind() != AxisKind.THREADS) {
            return "";
        }
        double predicted = figures.firstY()
                * Math.max(1, figures.lastX() / figures.capacity().getAsDouble());
        return " where theory says " + figures.time(predicted);
    }

    private static String cannotTell(Verdict verdict, Figures figures) {
        String seen = verdict.detectable() > 1 && Double.isFinite(verdict.detectable())
                ? "; a bend to less than " + number(verdict.detectable()) + " times would have been missed"
                : "";
        return "cannot tell along " + figures.axis() + ": forks differ by " + number(100 * figures.scatter()) + " %"
                + seen + more(verdict, figures) + "; " + figures.first() + ", " + figures.last();
    }

    /** What is seen shrinks with the square root of the forks. */
    private static String more(Verdict verdict, Figures figures) {
        double seen = Math.log(Math.max(verdict.detectable(), verdict.excess().high()));
        double wanted = Math.log(Rules.EXCESS);
        long forks = Math.round(Math.ceil(figures.forks() * Math.pow(seen / wanted, 2)));
        return forks > figures.forks() && forks < 1_000
                ? "; about " + forks + " forks a point would tell"
                : "; a quieter machine would tell";
    }

    private static String exponent(Verdict verdict) {
        return verdict.exponent() == null
                ? ""
                : ", about as its power " + number(verdict.exponent().value());
    }

    private static String knee(Verdict verdict, Figures figures) {
        Interval knee = verdict.knee();
        String at = number(knee.value()) + " " + figures.axis();
        boolean sharp = knee.high() / knee.low() < 1.1;
        return sharp ? at : at + " (" + number(knee.low()) + " to " + number(knee.high()) + ")";
    }

    private static String times(Interval excess) {
        return number(excess.value()) + " times (" + number(excess.low()) + " to " + number(excess.high()) + ")";
    }

    private static String subject(Curve curve) {
        String name = curve.benchmark()
                .substring(curve.benchmark().lastIndexOf('.', curve.benchmark().lastIndexOf('.') - 1) + 1);
        List<String> params = new ArrayList<>();
        for (Map.Entry<String, String> param : curve.params().entrySet()) {
            params.add(param.getKey() + " " + param.getValue());
        }
        return (curve.does().isEmpty() ? name : curve.does())
                + (params.isEmpty() ? "" : " (" + String.join(", ", params) + ")");
    }

    /** Three significant digits, thousands grouped, no needless zeros. */
    static String number(double value) {
        double size = Math.abs(value);
        if (size >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        String text = String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }
}
