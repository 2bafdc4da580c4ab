package dev.hotpath.results.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A curve the size of a word, both axes logarithmic where they can be, with the healthy line behind it. Less than a decade of
 * latency is drawn as a decade: what is flat must look flat.
 */
final class Sparkline {

    private static final int WIDTH = 88;
    private static final int HEIGHT = 30;
    private static final double MARGIN = 3;

    private final CurveData curve;
    private final List<CurveData.PointData> points;
    private final boolean logarithmic;
    private final double low;
    private final double span;

    Sparkline(CurveData curve) {
        this.curve = curve;
        points = curve.points().stream()
                .filter(point -> point.y() != null && point.y() > 0)
                .toList();
        logarithmic = points.stream().allMatch(point -> point.x() > 0);
        double least = points.stream()
                .mapToDouble(point -> Math.log10(point.y()))
                .min()
                .orElse(0);
        double most = points.stream()
                .mapToDouble(point -> Math.log10(point.y()))
                .max()
                .orElse(0);
        span = Math.max(1, most - least);
        low = (least + most - span) / 2;
    }

    /** An SVG image that says nothing to those who can't see it: the words beside it do. */
    String svg() {
        Html svg = new Html()
                .open("svg", "class", "spark", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "aria-hidden", "true");
        if (points.size() > 1) {
            svg.open("path", "class", "healthy", "d", path(CurveData.PointData::healthy))
                    .close("path");
            svg.open("path", "class", "measured", "d", path(CurveData.PointData::y))
                    .close("path");
            if (curve.knee() != null && curve.knee().at() != null) {
                String x = String.format(Locale.ROOT, "%.1f", x(curve.knee().at()));
                svg.open("path", "class", "knee", "d", "M%s 0V%d".formatted(x, HEIGHT))
                        .close("path");
            }
        }
        return svg.close("svg").toString();
    }

    private String path(Function<CurveData.PointData, Double> value) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (CurveData.PointData point : points) {
            Double y = value.apply(point);
            // Below the axis there is nothing to draw on a logarithmic scale.
            boolean visible = y != null && y > 0;
            if (visible) {
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", drawing ? "L" : "M", x(point.x()), y(y)));
            }
            drawing = visible;
        }
        return path.toString();
    }

    private double x(double place) {
        double first = scaled(points.get(0).x());
        double last = scaled(points.get(points.size() - 1).x());
        double share = Math.max(0, Math.min(1, (scaled(place) - first) / (last - first)));
        return MARGIN + share * (WIDTH - 2 * MARGIN);
    }

    private double scaled(double place) {
        return logarithmic ? Math.log(place) : place;
    }

    private double y(double value) {
        double share = (Math.log10(value) - low) / span;
        return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
    }
}
