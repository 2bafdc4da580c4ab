package dev.hotpath.results.report;

/** Figures as a report embeds them: six digits, more than any measurement has. */
final class Rounded {

    private static final int DIGITS = 6;

    private Rounded() {}

    /** Null for what is no finite number, since JSON knows none. */
    static Double of(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        if (value == 0) {
            return 0.0;
        }
        int places = DIGITS - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
        // A power of ten and its inverse are not both exact: the one that is keeps the digits few.
        double scale = Math.pow(10, Math.abs(places));
        return places >= 0 ? Math.rint(value * scale) / scale : Math.rint(value / scale) * scale;
    }
}
