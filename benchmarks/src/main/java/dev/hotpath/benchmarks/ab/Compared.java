package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.compare.Comparison;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of measuring two sides.
 *
 * @param folder where it is recorded
 * @param cutShort whether it was stopped before its end
 * @param more what was done about it afterwards, in lines
 */
public record Compared(Comparison comparison, Path folder, boolean cutShort, List<String> more) {

    /**
     * What a search goes by; empty when it was stopped.
     *
     * @throws CannotPair when it was cut short by something else
     */
    Optional<Comparison> unless(boolean stopped) {
        if (cutShort && !stopped) {
            throw new CannotPair("it was not measured to its end: " + String.join("; ", comparison.warnings()));
        }
        return cutShort ? Optional.empty() : Optional.of(comparison);
    }

    Compared with(List<String> lines) {
        return new Compared(comparison, folder, cutShort, lines);
    }
}
