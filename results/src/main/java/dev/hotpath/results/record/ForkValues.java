package dev.hotpath.results.record;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One statistic of each fork.
 *
 * @param forks one figure a fork, all finite; forks without one are left out
 * @param unit time per operation such as {@code us/op} for scores; the metric's own for anything else
 */
public record ForkValues(double[] forks, String unit) {

    /** The same in another unit of time; empty where the two units measure different things. */
    public Optional<ForkValues> in(String other) {
        OptionalDouble factor = TimeUnits.factor(unit, other);
        return factor.isEmpty()
                ? Optional.empty()
                : Optional.of(new ForkValues(
                        Arrays.stream(forks).map(v -> v * factor.getAsDouble()).toArray(), other));
    }
}
