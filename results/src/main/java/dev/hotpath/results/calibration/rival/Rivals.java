package dev.hotpath.results.calibration.rival;

import dev.hotpath.results.calibration.Method;
import java.util.List;

/**
 * How people tell today whether latency goes nonlinear, written anew from the papers and manuals, to be judged on the same
 * data as our own verdict. Each is given its best: where its source leaves a choice, the one that suits it.
 *
 * <p>None of them knows of queues. Callers and rates are numbers like sizes to them, so any growth faster than linear is
 * nonlinear there as well, and a straight rise behind the capacity of a pool is whatever its curve happens to fit; which
 * truths count on those axes is for the caller to decide. They answer cannot-tell only where their own manual asks for more,
 * or nothing can be computed: fewer than three points, places that don't ascend, a reading that is no positive number.
 */
public final class Rivals {

    private static final List<Method> ALL =
            List.of(new ExtraP(), new GoogleBenchmark(), new InformationCriterion(), new LogLogSlope(), new Kneedle());

    private Rivals() {}

    /** Every one of them, in the order of the table. */
    public static List<Method> all() {
        return ALL;
    }
}
