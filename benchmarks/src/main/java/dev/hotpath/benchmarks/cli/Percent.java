package dev.hotpath.benchmarks.cli;

import dev.hotpath.results.compare.Thresholds;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A change that matters, as people write it, {@code 3%} or {@code 3}, as a fraction. */
final class Percent implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        try {
            double change = Double.parseDouble(text.strip().replaceFirst("\\s*%$", "")) / 100;
            if (change >= Thresholds.LEAST_CHANGE && change <= Thresholds.MOST_CHANGE) {
                return change;
            }
        } catch (NumberFormatException e) {
            throw new TypeConversionException(mend(text));
        }
        throw new TypeConversionException(mend(text));
    }

    private static String mend(String text) {
        return "'" + text + "' is no change in per cent from 0.1 to 1000, such as 3%";
    }
}
