package dev.hotpath.results.compare;

import java.util.Locale;

/**
 * Between which natural logarithms of head ÷ base a change does not matter.
 *
 * @param low below 0; negative infinity where nothing can be saved
 * @param high above 0
 * @param words such as {@code ±3 %}
 */
public record Band(double low, double high, String words) {

    /** Objects grow by eight bytes: a step of exactly that lies inside, whatever the last digits of what was measured are. */
    private static final double LAST_DIGITS = 0.5;

    /** The lower edge as head ÷ base: below 1, and 0 where nothing can be saved. */
    public double lowRatio() {
        return Math.exp(low);
    }

    /** The upper edge as head ÷ base: above 1. */
    public double highRatio() {
        return Math.exp(high);
    }

    /**
     * @param base cost per operation, in bytes for allocation
     * @param floor by what fraction the subject differs from itself; 0 when not known. Twice that is no change either
     */
    static Band of(Family family, double base, Thresholds thresholds, double floor) {
        if (family == Family.ALLOCATION) {
            double bytes = thresholds.allocationBytes() + LAST_DIGITS;
            double relative = Math.log1p(thresholds.allocationChange());
            return new Band(
                    base > bytes ? -Math.max(relative, -Math.log1p(-bytes / base)) : Double.NEGATIVE_INFINITY,
                    Math.max(relative, Math.log1p(bytes / base)),
                    "±" + percent(thresholds.allocationChange()) + " and ±" + Math.round(thresholds.allocationBytes())
                            + " B/op");
        }
        double change = Math.max(thresholds.change(), 2 * floor);
        String why = change > thresholds.change() ? " (twice what it differs from itself)" : "";
        return new Band(-Math.log1p(change), Math.log1p(change), "±" + percent(change) + why);
    }

    boolean contains(double logRatio) {
        return logRatio > low && logRatio < high;
    }

    /** How far inside the nearer edge; negative outside. */
    double room(double logRatio) {
        return Math.min(high - logRatio, logRatio - low);
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.3f", 100 * fraction).replaceAll("\\.?0+$", "") + " %";
    }
}
