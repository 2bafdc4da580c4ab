package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.compare.Floors;
import dev.hotpath.results.compare.Subject;
import dev.hotpath.results.record.Journal;
import dev.hotpath.results.record.Json;
import dev.hotpath.results.record.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What recorded comparisons of the same code say of the noise that pairs do not take away. */
public final class RecordedFloors {

    private RecordedFloors() {}

    private record Said(String verdict) {}

    /** @throws CannotPair when one is no comparison, or one of two sides that differ, or one that the machine disturbed */
    public static void require(List<Path> runs) {
        for (Path run : runs) {
            if (!RecordedSides.of(run).areTheSame()) {
                throw new CannotPair(run + " compared two sides that differ, which is no floor: name a run of ab --aa");
            }
            if (wasContaminated(run)) {
                throw new CannotPair(
                        run + " is contaminated: it says what the machine did, not what a benchmark differs"
                                + " from itself; record another by ab --aa");
            }
        }
    }

    private static boolean wasContaminated(Path run) {
        Path file = new RunFolder(run).comparison();
        try {
            return Files.exists(file)
                    && "contaminated"
                            .equals(Json.read(Files.readString(file), Said.class)
                                    .verdict());
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotPair(file + " can't be read: " + e.getMessage() + "; name another run of ab --aa", e);
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
