package dev.hotpath.results.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Judges the shapes of curves, all curves of a run together. The fork is the replicate. Each curve is reduced to a robust
 * location a point, tested against what is healthy along its kind of axis by a bootstrap that pays for the search over
 * shapes, and corrected for the number of curves (Benjamini and Hochberg, 1995). The thresholds are in {@link Rules}; the
 * method's error rates are checked by simulation in the tests.
 *
 * <p>Deterministic: every curve draws from a stream of its own, seeded by the seed given and by the curve's identity, so
 * neither the order of curves nor the number of cores changes a verdict. Safe for use by several threads.
 */
public final class Judge {

    private static final int BOOTSTRAPS = 999;

    private final long seed;
    private final int bootstraps;

    /** A judge that draws 999 bootstrap samples a test. */
    public Judge(long seed) {
        this(seed, BOOTSTRAPS);
    }

    /**
     * @param seed of all random numbers
     * @param bootstraps samples a test, at least 99; 999 is customary
     * @throws IllegalArgumentException if there are fewer bootstraps
     */
    public Judge(long seed, int bootstraps) {
        if (bootstraps < 99) {
            throw new IllegalArgumentException("at least 99 bootstrap samples are needed, not " + bootstraps);
        }
        this.seed = seed;
        this.bootstraps = bootstraps;
    }

    /** A verdict a curve, in the order given. */
    public List<Verdict> judge(List<Curve> curves) {
        List<Findings> findings = curves.parallelStream()
                .map(curve -> Findings.of(curve, bootstraps, seed))
                .toList();
        double[] adjusted = BenjaminiHochberg.adjust(findings.stream()
                .flatMap(finding -> tests(finding).stream())
                .mapToDouble(Double::doubleValue)
                .toArray());
        Words words = new Words(curves);
        return IntStream.range(0, curves.size())
                .parallel()
                .mapToObj(i -> new Conclusion(findings.get(i), adjusted[2 * i], adjusted[2 * i + 1]).verdict(words))
                .toList();
    }

    private static List<Double> tests(Findings findings) {
        List<Double> tests = new ArrayList<>();
        tests.add(findings.first() == null ? Double.NaN : findings.first().p());
        tests.add(findings.beyond() == null ? Double.NaN : findings.beyond().p());
        return tests;
    }
}
