package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.EnvironmentReader;
import dev.hotpath.results.record.RunFolder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The jar with the benchmarks, held against the one that a run was measured with.
 *
 * @param path of the jar that is there now
 */
public record SameJar(Path path) {

    /** @param foreign somebody else's jar; null for this one */
    public static SameJar now(ForeignJar foreign) {
        return new SameJar(MachineRecord.measured(foreign));
    }

    /** Whether the run was surely measured with another one; where either is no jar nobody knows. */
    public boolean differsFrom(RunFolder run) {
        Optional<String> begunWith = run.environment().map(Environment::jar).map(Environment.Jar::sha256);
        Optional<String> now = EnvironmentReader.jar(path).map(Environment.Jar::sha256);
        return begunWith.isPresent() && now.isPresent() && !begunWith.equals(now);
    }
}
