package dev.hotpath.results.report;

import java.util.Arrays;

/** Figures as a row of bars: eight heights, logarithmic, at least a tenth from the lowest to the highest. */
final class HistorySketch {

    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final double LEAST_SPAN = Math.log(1.1);

    private HistorySketch() {}

    /**
     * One bar a figure, or one for several where there are more than fit.
     *
     * @param figures above 0
     * @param width bars at most
     */
    static String of(double[] figures, int width) {
        int bars = Math.min(width, figures.length);
        double[] heights = new double[bars];
        for (int b = 0; b < bars; b++) {
            int from = (int) ((long) b * figures.length / bars);
            int to = (int) ((long) (b + 1) * figures.length / bars);
            heights[b] =
                    Arrays.stream(figures, from, to).map(Math::log).average().orElseThrow();
        }
        double low = Arrays.stream(heights).min().orElse(0);
        double span = Math.max(LEAST_SPAN, Arrays.stream(heights).max().orElse(0) - low);
        StringBuilder row = new StringBuilder();
        for (double height : heights) {
            row.append(
                    BARS.charAt((int) Math.min(BARS.length() - 1, Math.floor((height - low) / span * BARS.length()))));
        }
        return row.toString();
    }
}
