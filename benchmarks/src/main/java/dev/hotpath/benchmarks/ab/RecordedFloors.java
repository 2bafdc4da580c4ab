package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.compare.Floors;
import dev.hotpath.results.compare.Subject;
import dev.hotpath.results.record.Journal;
import dev.hotpath.results.record.RunFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What recorded comparisons of the same code say of the noise that pairs do not take away. */
public final class RecordedFloors {

    private RecordedFloors() {}

    /** @throws CannotPair when one is no comparison, or one of two sides that differ */
    public static void require(List<Path> runs) {
        for (Path run : runs) {
            RecordedSides sides = RecordedSides.of(run);
            if (!sides.base().sha256().equals(sides.head().sha256())
                    || !sides.baseJvmArguments().equals(sides.headJvmArguments())) {
                throw new CannotPair(run + " compared two sides that differ, which is no floor: name a run of ab --aa");
            }
        }
    }

    /** @param metric the secondary metric by which a benchmark is judged; empty for its score */
    static Map<Subject, Double> of(List<Path> runs, UnaryOperator<String> metric) {
        Floors floors = new Floors();
        for (Path run : runs) {
            List<ForkRecord> forks = Journal.read(RunFolder.open(run).journal(), ForkRecord.class);
            floors.add(PairedForks.series(PairedForks.ofSides(forks), metric));
        }
        return floors.all();
    }
}
