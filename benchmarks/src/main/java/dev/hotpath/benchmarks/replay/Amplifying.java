package dev.hotpath.benchmarks.replay;

import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.page.replay.Load;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.fixtures.page.span.Injection;
import dev.hotpath.results.attribution.Delays;
import java.time.Duration;

/** A page into one component of which delays are put, once a request, parked with all that the request holds there. */
public final class Amplifying implements Delays {

    private static final double MICROS_A_MILLI = 1000;

    private final Replay replay;
    private final SystemDefinition system;
    private final Load load;

    public Amplifying(Replay replay, SystemDefinition system, Load load) {
        this.replay = replay;
        this.system = system;
        this.load = load;
    }

    @Override
    public double pageMillis(String component, double delayMillis, double rate, int repetition)
            throws InterruptedException {
        Injection injection =
                new Injection(component, Duration.ofNanos(1000 * Math.round(delayMillis * MICROS_A_MILLI)));
        // The same arrivals for every delay: what differs is the delay's doing.
        return replay.run(
                        system.set("volume.rate", rate + "/s"),
                        new Load(load.settle(), load.measured(), load.seed() + 1_000L * repetition),
                        injection)
                .recording()
                .meanMillis();
    }
}
