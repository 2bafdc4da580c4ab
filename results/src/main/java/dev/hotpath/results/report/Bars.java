package dev.hotpath.results.report;

import dev.hotpath.results.attribution.Spent;
import dev.hotpath.results.scaling.Interval;
import java.util.Locale;

/** Small bars beside figures, as SVG; whoever can't see them has the figures. */
final class Bars {

    private static final double WIDTH = 320;

    private Bars() {}

    /** One bar a second. */
    static String inTime(int[] perSecond, int most) {
        double height = 40;
        Html svg = open(height);
        double step = WIDTH / Math.max(1, perSecond.length);
        for (int i = 0; i < perSecond.length; i++) {
            double size = height * perSecond[i] / most;
            bar(svg, "bad", i * step, height - size, 0.8 * step, size);
        }
        bar(svg, "ground", 0, height - 0.5, WIDTH, 0.5);
        return svg.close("svg").toString();
    }

    /** Own time and wait of the same component, of the healthy page over that of the sick one. */
    static String ofTwo(Spent healthy, Spent sick, double most) {
        Html svg = open(26);
        stacked(svg, healthy, most, 2, "own");
        stacked(svg, sick, most, 14, "bad");
        return svg.close("svg").toString();
    }

    /** From nothing to all of it, with its interval; what goes beyond either is cut. */
    static String share(Interval share) {
        Html svg = open(20);
        bar(svg, "ground", 0, 4, WIDTH, 12);
        bar(svg, "bad", 0, 4, WIDTH * cut(share.value()), 12);
        double low = WIDTH * cut(share.low());
        bar(svg, "interval", low, 9.25, WIDTH * cut(share.high()) - low, 1.5);
        return svg.close("svg").toString();
    }

    private static void stacked(Html svg, Spent spent, double most, double y, String own) {
        double first = most > 0 ? WIDTH * spent.ownMillis() / most : 0;
        double second = most > 0 ? WIDTH * spent.waitMillis() / most : 0;
        bar(svg, own, 0, y, first, 9);
        bar(svg, own + " waiting", first, y, second, 9);
    }

    private static Html open(double height) {
        return new Html()
                .open("svg", "class", "bars", "viewBox", "0 0 " + at(WIDTH) + " " + at(height), "aria-hidden", "true");
    }

    private static void bar(Html svg, String style, double x, double y, double width, double height) {
        svg.open(
                        "rect",
                        "class",
                        style,
                        "x",
                        at(x),
                        "y",
                        at(y),
                        "width",
                        at(Math.max(0, width)),
                        "height",
                        at(Math.max(0, height)))
                .close("rect");
    }

    private static double cut(double share) {
        return Double.isFinite(share) ? Math.max(0, Math.min(1, share)) : 0;
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.2f", place);
    }
}
