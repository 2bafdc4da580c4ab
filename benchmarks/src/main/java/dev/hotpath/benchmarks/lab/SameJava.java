package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.RunFolder;
import java.util.Optional;

/** Forks run on the JVM that starts them: a run that goes on on another has forks of two. */
public final class SameJava {

    private SameJava() {}

    /** The Java that a run was begun on, where it is not this one. */
    public static Optional<String> otherOf(RunFolder run) {
        return otherOf(run, System.getProperty("java.vm.version", ""));
    }

    /** @param now the version of this one */
    public static Optional<String> otherOf(RunFolder run, String now) {
        return run.environment()
                .map(Environment::jvm)
                .map(Environment.Jvm::version)
                .filter(begun -> !begun.equals(now));
    }
}
