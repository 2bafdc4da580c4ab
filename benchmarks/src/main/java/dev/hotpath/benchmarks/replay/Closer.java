package dev.hotpath.benchmarks.replay;

import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.page.replay.Load;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.results.attribution.Amplification;
import dev.hotpath.results.attribution.Hysteresis;
import java.time.Duration;
import java.util.Arrays;

/** Looks at a page closer than one load shows: how delays add up in it, and whether it comes back from too much load. */
public final class Closer {

    private static final double[] LOADS = {0.5, 0.8, 1};
    private static final double[] SWEPT = {0.5, 0.75, 1, 1.25, 1.5};
    private static final Duration SETTLE = Duration.ofMillis(750);
    private static final Duration MEASURED = Duration.ofMillis(3500);
    private static final Duration STEP = Duration.ofSeconds(3);
    private static final int REPETITIONS = 2;

    private final Replay replay;
    private final double rate;
    private final long seed;

    /** @param rate requests a second that the page has on a usual day */
    public Closer(Replay replay, double rate, long seed) {
        this.replay = replay;
        this.rate = rate;
        this.seed = seed;
    }

    /** How many milliseconds the page loses for each that is put into a component, at half, four fifths and all of the usual load. */
    public Amplification amplification(SystemDefinition system, String component) throws InterruptedException {
        Amplifying page = new Amplifying(replay, system, new Load(SETTLE, MEASURED, seed));
        return Amplification.of(component, page, scaled(LOADS), REPETITIONS, seed);
    }

    /** What the page does while the load goes from half the usual one to one and a half of it, and back. */
    public Hysteresis hysteresis(SystemDefinition system) throws InterruptedException {
        return new LoadSweep(replay, system, STEP, seed).over(scaled(SWEPT));
    }

    private double[] scaled(double[] shares) {
        return Arrays.stream(shares).map(share -> share * rate).toArray();
    }
}
