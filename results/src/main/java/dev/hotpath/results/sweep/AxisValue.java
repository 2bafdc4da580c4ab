package dev.hotpath.results.sweep;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a {@code @Param} means: {@code 1000}, {@code 1_000}, {@code 1e3}, {@code 0x3e8}, and with the suffixes of
 * sizes {@code 1k} (1,000), {@code 16KB} and {@code 16KiB} (16 × 1,024, as JVM options have it).
 */
public final class AxisValue {

    private static final Pattern HEXADECIMAL = Pattern.compile("0[xX]([0-9a-fA-F_]{1,15})");

    private static final Pattern NUMBER = Pattern.compile(
            "([+-]?(?:\\d[\\d_]*(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,3})?)" + "[lL]?\\s?([kKMGT]?)(i?[bB]|i)?");

    private static final String PREFIXES = "KMGT";

    /** Longer is no number that somebody wrote. */
    private static final int LONGEST = 100;

    private AxisValue() {}

    /** @return empty for null and for what is no finite number */
    public static OptionalDouble of(String text) {
        if (text == null || text.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        Matcher hexadecimal = HEXADECIMAL.matcher(text);
        if (hexadecimal.matches() && !digits(hexadecimal.group(1)).isEmpty()) {
            return OptionalDouble.of(Long.parseLong(digits(hexadecimal.group(1)), 16));
        }
        Matcher number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            return OptionalDouble.empty();
        }
        int power = PREFIXES.indexOf(number.group(2).toUpperCase(Locale.ROOT)) + 1;
        double factor = number.group(2).isEmpty() ? 1 : Math.pow(number.group(3) == null ? 1000 : 1024, power);
        double value = Double.parseDouble(digits(number.group(1))) * factor;
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static String digits(String text) {
        return text.replace("_", "");
    }
}
