package dev.hotpath.benchmarks.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Runs a trial with the JMH in somebody else's jar: its version, its profilers, its defaults. */
final class ForeignLauncher implements Launcher {

    private final ForeignRun run;
    private final List<String> jvmArguments;
    private final List<String> more;

    /** @param deadline how long a trial may take as a whole */
    ForeignLauncher(ForeignJar jar, Duration deadline, List<String> jvmArguments) {
        this(jar, deadline, jvmArguments, List.of());
    }

    /**
     * @param jvmArguments handed to every fork, before the benchmark's own; none where empty
     * @param more further arguments of JMH's
     */
    ForeignLauncher(ForeignJar jar, Duration deadline, List<String> jvmArguments, List<String> more) {
        this.run = new ForeignRun(jar, deadline);
        this.jvmArguments = List.copyOf(jvmArguments);
        this.more = List.copyOf(more);
    }

    @Override
    public Launch launch(Trial trial) {
        Optional<String> unfit = ForeignRun.unfit(trial.params());
        if (unfit.isPresent()) {
            return new Launch(Outcome.FAILED, unfit.get(), null);
        }
        ForeignRun.Ran ran = run.run(arguments(trial));
        // Of several modes the first is taken.
        return new Launch(
                ran.outcome(),
                ran.why(),
                ran.outcome() == Outcome.OK ? ran.results().get(0).as(trial.benchmark(), trial.params()) : null);
    }

    @Override
    public void abort() {
        run.abort();
    }

    @Override
    public void close() {
        abort();
    }

    private List<String> arguments(Trial trial) {
        List<String> arguments = new ArrayList<>(List.of("^" + Pattern.quote(trial.benchmark()) + "$"));
        arguments.addAll(List.of("-f", "1", "-wf", "0", "-foe", "true"));
        arguments.addAll(List.of("-t", Integer.toString(trial.threads())));
        trial.params().forEach((name, value) -> arguments.addAll(List.of("-p", name + "=" + value)));
        if (!jvmArguments.isEmpty()) {
            arguments.addAll(List.of("-jvmArgsPrepend", ForeignRun.inOne(jvmArguments)));
        }
        arguments.addAll(more);
        return arguments;
    }
}
