package dev.hotpath.results.report;

import dev.hotpath.results.scaling.Units;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Ratios with their intervals over the bands in which they do not matter, as SVG: all on one logarithmic scale about 1, so that
 * they stand below one another. Whoever can't see them has the figures.
 */
final class Forest {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 24;
    private static final double MARGIN = 8;

    /** A tenth either way at least: what hardly differs must look like it. */
    private static final double LEAST_REACH = Math.log(1.1);

    private final double reach;

    /** @param ratios all that are drawn */
    Forest(Collection<ComparisonData.Ratio> ratios) {
        double farthest = ratios.stream()
                .filter(ratio -> ratio.value() != null)
                .flatMapToDouble(ratio -> ratio.hasInterval()
                        ? DoubleStream.of(ratio.low(), ratio.high())
                        : DoubleStream.of(ratio.value()))
                .filter(ratio -> ratio > 0)
                .map(ratio -> Math.abs(Math.log(ratio)))
                .max()
                .orElse(0);
        reach = Math.max(1.15 * farthest, LEAST_REACH);
    }

    /** From where to where it reaches, such as {@code 0.91 to 1.10}. */
    String scale() {
        double end = Math.exp(reach);
        return end >= 100
                ? Units.figure(1 / end) + " to " + Units.figure(Math.rint(end))
                : String.format(Locale.ROOT, "%.2f to %.2f", 1 / end, end);
    }

    /** @param band null where there is none */
    String svg(ComparisonData.Ratio ratio, ComparisonData.Band band) {
        Html svg = new Html()
                .open("svg", "class", "forest", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "aria-hidden", "true");
        if (band != null && band.hasEdges()) {
            double left = x(band.low());
            String width = at(Math.max(0, x(band.high()) - left));
            svg.open("rect", "class", "band", "x", at(left), "y", "0", "width", width, "height", "" + HEIGHT)
                    .close("rect");
        }
        svg.open("path", "class", "one", "d", "M" + at(x(1)) + " 0V" + HEIGHT).close("path");
        if (ratio.hasInterval()) {
            svg.open("path", "class", "interval", "d", "M" + at(x(ratio.low())) + " 12H" + at(x(ratio.high())))
                    .close("path");
        }
        if (ratio.value() != null) {
            svg.open("circle", "cx", at(x(ratio.value())), "cy", "12", "r", "4").close("circle");
        }
        return svg.close("svg").toString();
    }

    private double x(double ratio) {
        double share = ratio > 0 ? Math.max(-1, Math.min(1, Math.log(ratio) / reach)) : -1;
        return WIDTH / 2.0 + share * (WIDTH / 2.0 - MARGIN);
    }

    private static String at(double x) {
        return String.format(Locale.ROOT, "%.1f", x);
    }
}
