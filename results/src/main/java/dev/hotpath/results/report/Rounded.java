package dev.hotpath.results.report;

import java.math.BigDecimal;
import java.math.MathContext;

/** Figures as a report embeds them: six digits, more than any measurement has. */
final class Rounded {

    private static final MathContext DIGITS = new MathContext(6);

    private Rounded() {}

    /** Null for what is no finite number, since JSON knows none. */
    static Double of(double value) {
        return Double.isFinite(value)
                ? (Double) new BigDecimal(value).round(DIGITS).doubleValue()
                : null;
    }
}
