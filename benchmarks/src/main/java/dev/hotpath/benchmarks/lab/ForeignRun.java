package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.record.JmhJson;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.UnreadableResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Starts the JMH in somebody else's jar once, as a process of its own, and reads what it measured. The process, with the
 * forks it starts, is killed at the deadline.
 */
public final class ForeignRun {

    private final ForeignJar jar;
    private final Duration deadline;
    private final Neighbour neighbour = new Neighbour();
    private volatile GuardedProcess running;
    private volatile boolean aborted;

    /** JVM arguments as JMH reads them back from one: it splits at blanks that are not quoted. */
    public static String inOne(List<String> jvmArguments) {
        return jvmArguments.stream()
                .map(argument -> argument.contains(" ") ? '"' + argument + '"' : argument)
                .collect(Collectors.joining(" "));
    }

    /** @param deadline how long it may take as a whole */
    public ForeignRun(ForeignJar jar, Duration deadline) {
        this.jar = jar;
        this.deadline = deadline;
    }

    /**
     * What came of it.
     *
     * @param results what was measured, one entry a benchmark, mode and combination of parameters; empty when it failed
     * @param why one line when it failed, else empty
     */
    public record Ran(List<JmhResult> results, String why, Outcome outcome) {

        static Ran failed(String why) {
            return new Ran(List.of(), Failures.shortened(why), Neighbour.failed(why));
        }

        private static Ran not(Outcome outcome, String why) {
            return new Ran(List.of(), why, outcome);
        }
    }

    /** Why JMH's command line can't take these values of parameters, in one line; empty when it can. */
    public static Optional<String> unfit(Map<String, String> params) {
        return params.values().stream()
                .filter(value -> value.contains(","))
                .findFirst()
                .map(value -> "'" + value
                        + "' has a comma, at which JMH's own -p divides it into two values: write it otherwise");
    }

    /**
     * Runs it to its end.
     *
     * @param arguments of JMH's command line, without those that say where results go
     */
    public Ran run(List<String> arguments) {
        try {
            return neighbour
                    .whenQuiet(() -> aborted, () -> attempt(arguments), ran -> ran.outcome() == Outcome.NOT_STARTED)
                    .orElse(Ran.not(Outcome.NOT_STARTED, Neighbour.TOO_LONG));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Ran.failed("interrupted");
        } catch (IOException e) {
            return Ran.failed("java can't be started: " + e.getMessage());
        }
    }

    private Ran attempt(List<String> arguments) throws IOException, InterruptedException {
        Path results = Files.createTempFile("hotpath-trial", ".json");
        try {
            return run(arguments, results);
        } finally {
            Files.deleteIfExists(results);
        }
    }

    private Ran run(List<String> arguments, Path results) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("-rf", "json", "-rff", results.toString()));
        QuietFormat said = new QuietFormat();
        try (GuardedProcess process = GuardedProcess.start(jar.command(all), said)) {
            running = process;
            if (aborted) {
                process.kill();
            }
            OptionalInt status = process.await(deadline);
            if (status.isEmpty()) {
                return Ran.not(Outcome.HUNG, "did not end within " + deadline.toSeconds() + " s and was killed");
            }
            // Before JMH has measured anything the file is empty, and without any result it holds an empty array.
            List<JmhResult> measured = JmhJson.read(results);
            return status.getAsInt() == 0 && !measured.isEmpty()
                    ? new Ran(measured, "", Outcome.OK)
                    : Ran.failed(said.lastWords("JMH returned no result"));
        } catch (UnreadableResult e) {
            return Ran.failed(said.lastWords("JMH returned no result"));
        } finally {
            running = null;
        }
    }

    /** Ends what is running now, from another thread; none is begun after it. */
    public void abort() {
        aborted = true;
        GuardedProcess process = running;
        if (process != null) {
            process.kill();
        }
    }
}
