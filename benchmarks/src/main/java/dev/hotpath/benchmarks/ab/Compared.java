package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.compare.Comparison;
import java.nio.file.Path;
import java.util.List;

/**
 * What came of measuring two sides.
 *
 * @param folder where it is recorded
 * @param cutShort whether it was stopped before its end
 * @param more what was done about it afterwards, in lines
 */
public record Compared(Comparison comparison, Path folder, boolean cutShort, List<String> more) {

    Compared with(List<String> lines) {
        return new Compared(comparison, folder, cutShort, lines);
    }
}
