package dev.hotpath.results.scaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Judges curves: healthy, or where and how each bends, or that it can't be told. A curve is nonlinear when the bootstrap under
 * the axis' healthy shape says so after Benjamini and Hochberg's adjustment over all curves judged together, the excess counts,
 * and its interval leaves no doubt that it does (see {@link Rules}). The same seed and curves give the same verdicts, in
 * whatever order the curves come.
 */
public final class Judge {

    private static final int BOOTSTRAPS = 999;

    private final long seed;
    private final int bootstraps;

    /** Judges with 999 bootstraps. */
    public Judge(long seed) {
        this(seed, BOOTSTRAPS);
    }

    /** @param bootstraps of each test; fewer than 999 are for trying out */
    public Judge(long seed, int bootstraps) {
        this.seed = seed;
        this.bootstraps = bootstraps;
    }

    /** A verdict a curve, in the curves' order. */
    public List<Verdict> judge(List<Curve> curves) {
        List<Hearing> hearings = curves.stream().map(this::hear).toList();
        double[] adjusted = BenjaminiHochberg.adjust(
                hearings.stream().flatMapToDouble(h -> Arrays.stream(h.p())).toArray());
        List<Verdict> verdicts = new ArrayList<>();
        int next = 0;
        for (Hearing hearing : hearings) {
            int tests = hearing.p().length;
            verdicts.add(hearing.close(Arrays.copyOfRange(adjusted, next, next + tests)));
            next += tests;
        }
        return verdicts;
    }

    private Hearing hear(Curve curve) {
        Readings readings = Readings.of(curve);
        if (readings.x().length < Rules.POINTS) {
            return new NoHearing(curve, Words.tooFewPoints(curve, readings.x().length));
        }
        if (readings.degreesOfFreedom() < Rules.FREEDOM) {
            return new NoHearing(curve, Words.tooFewForks(curve));
        }
        Examination.Sample sample = Examination.Sample.of(readings);
        long own = own(curve);
        return switch (curve.kind()) {
            case SIZE, RATIO -> StraightHearing.ofSizes(curve, sample, bootstraps, own);
            case RATE -> StraightHearing.ofRates(curve, sample, bootstraps, own);
            case THREADS -> new ThreadsHearing(curve, sample, bootstraps, own);
        };
    }

    /** A seed of the curve's own, so that its verdict does not depend on which others are judged with it. */
    private long own(Curve curve) {
        String identity = curve.benchmark() + curve.axis() + new TreeMap<>(curve.params()) + curve.statistic();
        long hash = seed;
        for (int i = 0; i < identity.length(); i++) {
            hash = (hash ^ identity.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
