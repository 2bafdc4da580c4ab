package dev.hotpath.results.attribution;

import dev.hotpath.results.scaling.Interval;
import java.util.List;

/**
 * Two components replaced at once, because no single one restored the page.
 *
 * @param restored how far both bring the page back
 * @param interaction how much more than each alone, summed; null where one was not tried alone
 */
public record Together(List<String> components, Interval restored, Double interaction, double meanMillis) {

    public Together {
        components = List.copyOf(components);
    }
}
