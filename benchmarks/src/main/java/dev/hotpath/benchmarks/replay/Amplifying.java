package dev.hotpath.benchmarks.replay;

import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.load.Recording;
import dev.hotpath.fixtures.page.replay.Load;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.fixtures.page.span.Injection;
import dev.hotpath.results.attribution.Delays;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A page into one component of which delays are put, once a request, parked with all that the request holds there. */
final class Amplifying implements Delays {

    private static final double MICROS_A_MILLI = 1000;

    /** Nobody comes by these: one is who asks, the other the JVM's. */
    private static final List<String> NOWHERE = List.of("volume", "heap");

    private final Replay replay;
    private final SystemDefinition system;
    private final Load load;
    private final double longer;
    private final OnSchedule schedules;
    private final Consumer<String> ran;

    /**
     * The page without its bursts, which would be a load of their own.
     *
     * @param longer by how much longer everything takes than at the scale at which delays are counted, 10
     * @param ran told of each run, in words
     */
    Amplifying(
            Replay replay,
            SystemDefinition system,
            Load load,
            double longer,
            OnSchedule schedules,
            Consumer<String> ran) {
        this.replay = replay;
        this.system = steady(system);
        this.load = load;
        this.longer = longer;
        this.schedules = schedules;
        this.ran = ran;
    }

    static SystemDefinition steady(SystemDefinition system) {
        return system.set("volume.burst", "1");
    }

    static boolean canDelay(String component) {
        return !NOWHERE.contains(component);
    }

    @Override
    public Seen page(String component, double delayMillis, double rate, int repetition) throws InterruptedException {
        long micros = Math.round(longer * delayMillis * MICROS_A_MILLI);
        Seen seen = run(system, new Injection(component, Duration.ofNanos(1000 * micros)), rate, repetition);
        ran.accept("%.0f ms more in %s at %.0f/s".formatted(delayMillis, component, rate));
        return seen;
    }

    /** The same load on a system that is really another, without a delay. */
    Seen page(SystemDefinition other, double rate, int repetition) throws InterruptedException {
        Seen seen = run(steady(other), Injection.NONE, rate, repetition);
        ran.accept("a faster one at %.0f/s".formatted(rate));
        return seen;
    }

    /** Runs the page without looking: one that was just started gets faster for longer than a load settles. */
    void warm(double rate) throws InterruptedException {
        replay.run(system.set("volume.rate", rate + "/s"), load);
        ran.accept("warming it");
    }

    private Seen run(SystemDefinition page, Injection injection, double rate, int repetition)
            throws InterruptedException {
        // The same arrivals for every delay: what differs is the delay's doing.
        Load again = new Load(load.settle(), load.measured(), load.seed() + 1_000L * repetition);
        SystemDefinition loaded = page.set("volume.rate", rate + "/s");
        Recording recording =
                schedules.orAgain(() -> replay.run(loaded, again, injection).recording());
        return new Seen(recording.meanMillis() / longer, recording.failedShare(), rise(recording));
    }

    private static double rise(Recording recording) {
        long third = recording.schedule().length().toNanos() / 3;
        double first = recording.within(i -> recording.schedule().at(i) < third).meanMillis();
        double last =
                recording.within(i -> recording.schedule().at(i) >= 2 * third).meanMillis();
        return last / first;
    }
}
