package dev.hotpath.benchmarks.replay;

import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.page.replay.Load;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.results.attribution.Amplification;
import dev.hotpath.results.attribution.Hysteresis;
import dev.hotpath.results.attribution.Prediction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks at a page closer than one load shows: how delays add up in it, and whether it comes back from too much load. */
public final class Closer {

    private static final double[] LOADS = {0.5, 0.8, 1};

    /** From where a storm of retries that has begun goes on: below half the usual load most end by themselves. */
    private static final double[] SWEPT = {0.65, 0.8, 1, 1.25, 1.5};

    private static final Duration SETTLE = Duration.ofMillis(1500);
    private static final Duration MEASURED = Duration.ofMillis(4500);
    private static final Duration STEP = Duration.ofSeconds(6);
    private static final int REPETITIONS = 2;

    /** How many runs an amplification takes, each of about 7 s: the first is not looked at. */
    public static final int RUNS = 1 + LOADS.length * REPETITIONS * Amplification.DELAYED;

    /** How many runs its check takes at most. */
    public static final int CHECK_RUNS = 2 * LOADS.length * REPETITIONS;

    private final Replay replay;
    private final double rate;
    private final long seed;
    private final double longer;
    private final Consumer<String> ran;
    private final OnSchedule schedules;

    /**
     * A closer look at pages of one incident.
     *
     * @param rate requests a second that the page has on a usual day
     * @param longer by how much longer everything takes than at a scale of 10, at which a delay is 1, 2 and 5 ms
     * @param ran told of each run, in words
     * @param late told of each run whose load was not sent when it was due, in words
     */
    public Closer(Replay replay, double rate, long seed, double longer, Consumer<String> ran, Consumer<String> late) {
        this.replay = replay;
        this.rate = rate;
        this.seed = seed;
        this.longer = longer;
        this.ran = ran;
        this.schedules = new OnSchedule(late);
    }

    /** How many runs so far did not get their load when it was due, also when they were run again. */
    public int late() {
        return schedules.missed();
    }

    /** Whether a delay can be put into a component at all. */
    public static boolean canDelay(String component) {
        return Amplifying.canDelay(component);
    }

    /** Whether a component can really be made faster, so that predictions can be checked. */
    public static boolean canCheck(SystemDefinition system, String component) {
        return Faster.of(system, component, Amplification.LARGEST).isPresent();
    }

    /** How many requests tell how a page of that rate is at the lowest load of a sweep: those of half a step. */
    public static double sweptRequests(double rate, double longer) {
        return SWEPT[0] * rate * longer * STEP.toNanos() / 1e9 / 2;
    }

    /** How many milliseconds the page loses for each that is put into a component, at half, four fifths and all of the usual load. */
    public Amplification amplification(SystemDefinition system, String component) throws InterruptedException {
        Amplifying page = amplifying(system);
        page.warm(LOADS[0] * rate);
        return Amplification.of(component, page, scaled(LOADS), REPETITIONS, seed);
    }

    /**
     * What the slopes predict of a component that really is faster, by as much as the largest delay, beside what comes of it. Loads at
     * which the page fails are left out: there is no slope to predict from.
     *
     * @return nothing where the component can't be made faster
     */
    public List<Prediction> checked(SystemDefinition system, Amplification found) throws InterruptedException {
        Optional<Faster> faster = Faster.of(system, found.component(), longer * Amplification.LARGEST);
        List<Prediction> checked = new ArrayList<>();
        if (faster.isEmpty()) {
            return checked;
        }
        Amplifying page = amplifying(system);
        for (Amplification.Slope slope : found.slopes()) {
            if (!slope.fails()) {
                checked.add(Prediction.of(
                        slope,
                        faster.get().millis() / longer,
                        REPETITIONS,
                        new Beside(page, found.component(), faster.get().system(), slope.load())));
            }
        }
        return checked;
    }

    /** A page, and the same with a faster component, at one load. */
    private record Beside(Amplifying page, String component, SystemDefinition faster, double load)
            implements Prediction.Sides {

        @Override
        public double asItIs(int repetition) throws InterruptedException {
            return page.page(component, 0, load, repetition).meanMillis();
        }

        @Override
        public double faster(int repetition) throws InterruptedException {
            return page.page(faster, load, repetition).meanMillis();
        }
    }

    /** What the page does while the load goes from two thirds of the usual one to one and a half of it, and back. */
    public Hysteresis hysteresis(SystemDefinition system) throws InterruptedException {
        LoadSweep sweep = new LoadSweep(
                schedule -> replay.run(system, schedule, seed).recording(),
                system.model().volume().arrivals(),
                stretched(STEP),
                seed,
                schedules);
        Hysteresis found = sweep.over(scaled(SWEPT));
        ran.accept("up and down again");
        return found;
    }

    private Amplifying amplifying(SystemDefinition system) {
        Load load = new Load(stretched(SETTLE), stretched(MEASURED), seed);
        return new Amplifying(replay, system, load, longer, schedules, ran);
    }

    private Duration stretched(Duration duration) {
        return Duration.ofNanos((long) (duration.toNanos() * longer));
    }

    private double[] scaled(double[] shares) {
        return Arrays.stream(shares).map(share -> share * rate).toArray();
    }
}
