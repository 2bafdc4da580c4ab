package dev.hotpath.benchmarks.cli;

import dev.hotpath.fixtures.incident.SystemModel;
import dev.hotpath.fixtures.page.replay.Load;
import java.time.Duration;

/**
 * How long a page is looked at. A burst at the beginning falls into the settling, and a page whose cache is thrown away again and again
 * is looked at for a whole cycle of it.
 */
record Pace(Duration settle, Duration measured) {

    private static final double USUAL_SCALE = 10;
    private static final Duration DIAGNOSIS_SETTLE = Duration.ofMillis(750);
    private static final Duration DIAGNOSIS = Duration.ofMillis(5250);
    private static final Duration PREMORTEM_SETTLE = Duration.ofSeconds(2);
    private static final Duration PREMORTEM = Duration.ofSeconds(7);

    /** When the cause of the difference between two systems is sought: a dozen runs have to fit into a minute and a half. */
    static Pace ofDiagnosis(SystemModel healthy, SystemModel sick) {
        double longer = longer(healthy);
        Duration burst = longest(healthy.volume().burstLength(), sick.volume().burstLength());
        Duration cycle = longest(healthy.cache().flushEvery(), sick.cache().flushEvery());
        return of(stretched(DIAGNOSIS_SETTLE, longer), stretched(DIAGNOSIS, longer), burst, cycle);
    }

    /** When the change is sought that breaks a page: a queue that hardly grows must have time to. */
    static Pace ofPremortem(SystemModel page) {
        double longer = longer(page);
        return of(
                stretched(PREMORTEM_SETTLE, longer),
                stretched(PREMORTEM, longer),
                page.volume().burstLength(),
                page.cache().flushEvery());
    }

    private static Pace of(Duration settle, Duration whole, Duration burst, Duration cycle) {
        Duration settled = longest(settle, burst);
        return new Pace(settled, longest(longest(whole.minus(settled), whole.dividedBy(2)), cycle));
    }

    /** By how much longer everything takes on a page than on one at a tenth of real time, for which times here are written. */
    static double longer(SystemModel page) {
        return USUAL_SCALE / page.scale();
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    Load load(long seed) {
        return new Load(settle, measured, seed);
    }

    static Duration stretched(Duration duration, double by) {
        return Duration.ofNanos((long) (duration.toNanos() * by));
    }
}
