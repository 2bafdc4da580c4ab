package dev.hotpath.benchmarks.ab;

import dev.hotpath.benchmarks.lab.ForeignJar;
import dev.hotpath.benchmarks.lab.ForeignRun;
import dev.hotpath.benchmarks.lab.NoRoom;
import dev.hotpath.benchmarks.lab.Outcome;
import dev.hotpath.benchmarks.probe.ProbeProfiler;
import dev.hotpath.results.record.JmhResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Forks of the two jars, each in a process of its own with the JMH in its jar, and with nothing else different. */
final class JarForks implements Forks {

    /** Reports what the probes of a benchmark saw, in jars of this project. */
    static final String PROBES = ProbeProfiler.class.getName();

    private final Sides sides;
    private final Canary canary;
    private final Settings settings;
    private final Runnable afterFailure;
    private volatile ForeignRun running;
    private volatile boolean aborted;

    /**
     * @param jmh what the user hands to JMH
     * @param prepended JVM arguments of all forks of the two sides, before the benchmark's own
     * @param ofBase JVM arguments of the base's forks alone
     * @param ofHead JVM arguments of the head's forks alone
     * @param probed the benchmarks that are judged by what their probes see, and not by their score
     * @param deadline how long a fork may take as a whole
     */
    record Settings(
            JmhArguments jmh,
            List<String> prepended,
            List<String> ofBase,
            List<String> ofHead,
            Set<String> probed,
            Duration deadline) {}

    /**
     * @param canary that runs along; null when there is none
     * @param afterFailure throws when it was not the fork's own fault, since a server has ended
     */
    JarForks(Sides sides, Canary canary, Settings settings, Runnable afterFailure) {
        this.sides = sides;
        this.canary = canary;
        this.settings = settings;
        this.afterFailure = afterFailure;
    }

    @Override
    public Taken take(Place place, Arm arm) {
        ForeignJar jar = place.canary() ? canary.jar() : sides.of(arm).jar();
        ForeignRun run = new ForeignRun(jar, settings.deadline());
        running = run;
        if (aborted) {
            return new Taken(List.of(), "stopped");
        }
        ForeignRun.Ran ran = run.run(arguments(place, arm));
        if (ran.outcome() == Outcome.NOT_STARTED && !aborted) {
            throw new NoRoom(ran.why());
        }
        if (ran.results().isEmpty() && !aborted) {
            afterFailure.run();
        }
        List<String> benchmarks =
                ran.results().stream().map(JmhResult::benchmark).distinct().toList();
        if (benchmarks.size() > 1) {
            return new Taken(List.of(), "--jmh has JMH run other benchmarks too: " + String.join(", ", benchmarks));
        }
        if (ran.results().stream().map(JmhResult::mode).distinct().count()
                < ran.results().size()) {
            return new Taken(List.of(), "--jmh has JMH run it with other parameters or threads too: leave those out");
        }
        return new Taken(
                ran.results().stream()
                        .map(r -> r.as(place.benchmark(), place.params()))
                        .toList(),
                ran.why());
    }

    @Override
    public void abort() {
        aborted = true;
        ForeignRun run = running;
        if (run != null) {
            run.abort();
        }
    }

    private List<String> arguments(Place place, Arm arm) {
        List<String> arguments = new ArrayList<>(List.of("^" + Pattern.quote(place.benchmark()) + "$"));
        arguments.addAll(List.of("-f", "1", "-wf", "0", "-foe", "true", "-prof", "gc"));
        if (settings.probed().contains(place.benchmark())) {
            arguments.addAll(List.of("-prof", PROBES));
        }
        place.params().forEach((name, value) -> arguments.addAll(List.of("-p", name + "=" + value)));
        if (place.threads() > 0) {
            arguments.addAll(List.of("-t", Integer.toString(place.threads())));
        }
        if (place.canary()) {
            arguments.addAll(canary.jmh());
            return arguments;
        }
        List<String> jvm = new ArrayList<>(settings.prepended());
        if (!settings.ofBase().isEmpty() || !settings.ofHead().isEmpty()) {
            // JMH drops what a benchmark itself prepends as soon as anything else is: on both sides then, and not on
            // one.
            jvm.add("-Dhotpath.sides=apart");
        }
        jvm.addAll(arm == Arm.BASE ? settings.ofBase() : settings.ofHead());
        if (!jvm.isEmpty()) {
            arguments.addAll(List.of("-jvmArgsPrepend", ForeignRun.inOne(jvm)));
        }
        arguments.addAll(settings.jmh().words());
        return arguments;
    }
}
