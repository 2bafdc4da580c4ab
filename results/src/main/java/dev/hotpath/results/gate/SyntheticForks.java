package dev.hotpath.results.gate;

import dev.hotpath.results.record.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Forks that nobody measured, scattered as forks on shared machines with two cores were: quietly, with outliers, in two modes, and
 * drifting. What varies from fork to fork stays within a fork, whose iterations differ by 1 %.
 */
public final class SyntheticForks {

    private static final int FORKS = 240;
    private static final int SAMPLES = 10_000;
    private static final int ITERATIONS = 3;
    private static final double WITHIN = 0.01;
    private static final double OF_CALLS = 0.3;
    private static final double BYTES = 480;
    private static final double OF_BYTES = 0.05;

    /** The logarithm of one fork's error, which may depend on when it runs. */
    private interface Noise {
        double of(int fork, SplittableRandom random);
    }

    private SyntheticForks() {}

    /** Twelve benchmarks, three of each noise; the first of each was sampled and has its allocation recorded. */
    public static List<Pool> suite(long seed) {
        List<Pool> pools = new ArrayList<>();
        for (int copy = 1; copy <= 3; copy++) {
            pools.add(pool("lognormal 2 %", copy, seed, (fork, random) -> 0.02 * gaussian(random)));
            pools.add(pool(
                    "lognormal 5 %, outliers",
                    copy,
                    seed,
                    (fork, random) -> 0.05 * gaussian(random)
                            + (random.nextInt(20) == 0 ? Math.log(1.5 + 2 * random.nextDouble()) : 0)));
            pools.add(pool(
                    "two modes 10 % apart",
                    copy,
                    seed,
                    (fork, random) -> 0.02 * gaussian(random) + (random.nextInt(10) < 3 ? Math.log(1.1) : 0)));
            pools.add(pool(
                    "lognormal 2 %, waves of ±10 %",
                    copy,
                    seed,
                    (fork, random) -> 0.02 * gaussian(random) + 0.1 * Math.sin(2 * Math.PI * fork / (FORKS / 3.0))));
        }
        return pools;
    }

    /** A benchmark that neither side changes, on a quiet machine. */
    public static Pool canary(long seed) {
        return pool("canary, lognormal 2 %", 0, seed, (fork, random) -> 0.02 * gaussian(random));
    }

    private static Pool pool(String noise, int copy, long seed, Noise errors) {
        String name = String.format(Locale.ROOT, "synthetic, %s, %d", noise, copy);
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + name.hashCode());
        List<Fork> forks = new ArrayList<>();
        for (int i = 0; i < FORKS; i++) {
            forks.add(fork(100 * Math.exp(errors.of(i, random)), copy == 1, random));
        }
        return new Pool(name, forks);
    }

    private static Fork fork(double level, boolean sampled, SplittableRandom random) {
        double[] iterations = new double[ITERATIONS];
        Arrays.setAll(iterations, i -> level * Math.exp(WITHIN * gaussian(random)));
        double cost = Arrays.stream(iterations).average().orElseThrow();
        if (!sampled) {
            return new Fork(iterations, cost, Double.NaN, Double.NaN, Double.NaN);
        }
        double[] calls = new double[SAMPLES];
        Arrays.setAll(calls, i -> level * Math.exp(OF_CALLS * gaussian(random)));
        Arrays.sort(calls);
        long[] once = new long[SAMPLES];
        Arrays.fill(once, 1);
        Samples samples = new Samples(calls, once);
        return new Fork(
                iterations,
                cost,
                samples.percentile(99),
                SlowedCalls.of(samples).percentile(99),
                BYTES + OF_BYTES * gaussian(random));
    }

    /** Box and Muller (1958). */
    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
