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
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Runs a trial with the JMH in somebody else's jar, as a process of its own: its version, its profilers, its defaults. The
 * process, with the fork it starts, is killed at the trial's deadline.
 */
final class ForeignLauncher implements Launcher {

    private final ForeignJar jar;
    private final Duration deadline;
    private final List<String> more;
    private final Neighbour neighbour = new Neighbour();
    private volatile GuardedProcess running;
    private volatile boolean aborted;

    /** @param deadline how long a trial may take as a whole */
    ForeignLauncher(ForeignJar jar, Duration deadline) {
        this(jar, deadline, List.of());
    }

    /** @param more further arguments of JMH's */
    ForeignLauncher(ForeignJar jar, Duration deadline, List<String> more) {
        this.jar = jar;
        this.deadline = deadline;
        this.more = List.copyOf(more);
    }

    @Override
    public Launch launch(Trial trial) {
        aborted = false;
        try {
            if (!neighbour.isQuiet(() -> aborted)) {
                return failed(Neighbour.TOO_LONG);
            }
            Path results = Files.createTempFile("hotpath-trial", ".json");
            try {
                return launch(trial, results);
            } finally {
                Files.deleteIfExists(results);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("interrupted");
        } catch (IOException e) {
            return failed("java can't be started: " + e.getMessage());
        }
    }

    private Launch launch(Trial trial, Path results) throws IOException, InterruptedException {
        QuietFormat said = new QuietFormat();
        try (GuardedProcess process = GuardedProcess.start(jar.command(arguments(trial, results)), said)) {
            running = process;
            if (aborted) {
                process.kill();
            }
            OptionalInt status = process.await(deadline);
            if (status.isEmpty()) {
                return new Launch(
                        Outcome.HUNG, "did not end within " + deadline.toSeconds() + " s and was killed", null);
            }
            // Before JMH has measured anything the file is empty, and without any result it holds an empty array.
            List<JmhResult> measured = JmhJson.read(results);
            return status.getAsInt() == 0 && !measured.isEmpty()
                    ? new Launch(Outcome.OK, "", of(trial, measured.get(0)))
                    : failed(said.lastWords("JMH returned no result"));
        } catch (UnreadableResult e) {
            return failed(said.lastWords("JMH returned no result"));
        } finally {
            running = null;
        }
    }

    @Override
    public void abort() {
        aborted = true;
        GuardedProcess process = running;
        if (process != null) {
            process.kill();
        }
    }

    @Override
    public void close() {
        abort();
    }

    private List<String> arguments(Trial trial, Path results) {
        List<String> arguments = new ArrayList<>(List.of("^" + Pattern.quote(trial.benchmark()) + "$"));
        arguments.addAll(List.of("-f", "1", "-wf", "0", "-foe", "true"));
        arguments.addAll(List.of("-t", Integer.toString(trial.threads())));
        trial.params().forEach((name, value) -> arguments.addAll(List.of("-p", name + "=" + value)));
        arguments.addAll(List.of("-rf", "json", "-rff", results.toString()));
        arguments.addAll(more);
        return arguments;
    }

    /** Of several modes the first is taken. Its parameters are the trial's: JMH's JSON loses characters of them. */
    private static JmhResult of(Trial trial, JmhResult measured) {
        return new JmhResult(
                trial.benchmark(),
                measured.mode(),
                measured.threads(),
                trial.params(),
                measured.settings(),
                measured.primary(),
                measured.secondary());
    }

    private static Launch failed(String why) {
        return new Launch(Outcome.FAILED, Failures.shortened(why), null);
    }
}
