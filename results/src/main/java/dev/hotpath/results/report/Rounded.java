package dev.hotpath.results.report;

import java.math.BigDecimal;
import java.math.MathContext;

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
        return new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
    }
}
