package dev.hotpath.results.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** Two model pages and every mixture, seen through noise; the same run of the same arm is always the same. */
final class Simulated implements Experiment {

    private static final double SECONDS = 5;

    private final PageModel healthy;
    private final PageModel sick;
    private final double noise;
    private final long seed;
    private final UnaryOperator<String> names;
    final List<Arm> asked = new ArrayList<>();

    Simulated(PageModel healthy, PageModel sick, double noise, long seed) {
        this(healthy, sick, noise, seed, UnaryOperator.identity());
    }

    Simulated(PageModel healthy, PageModel sick, double noise, long seed, UnaryOperator<String> names) {
        this.healthy = healthy;
        this.sick = sick;
        this.noise = noise;
        this.seed = seed;
        this.names = names;
    }

    @Override
    public List<String> components() {
        return PageModel.COMPONENTS.stream().map(names).toList();
    }

    @Override
    public Observation observe(Arm arm, int repetition) {
        asked.add(arm);
        PageModel mixture = sick;
        int mask = 0;
        for (int i = 0; i < PageModel.COMPONENTS.size(); i++) {
            String component = PageModel.COMPONENTS.get(i);
            if (arm.healthy().contains(names.apply(component))) {
                mixture = mixture.with(component, healthy.get(component));
                mask |= 1 << i;
            }
        }
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + mask * 31L + repetition);
        random = new SplittableRandom(random.nextLong());
        return seen(mixture, random);
    }

    private Observation seen(PageModel mixture, SplittableRandom random) {
        PageModel.Load load = mixture.load();
        double factor = Math.exp(noise * random.nextGaussian());
        // One run in twenty has a neighbour.
        factor *= noise > 0 && random.nextInt(20) == 0 ? 1.3 + random.nextDouble() : 1;
        double mean = load.mean() * factor;
        long requests = Math.round(mixture.get("volume") * SECONDS);
        double[] blocks = new double[10];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = mean * Math.exp(noise * random.nextGaussian());
        }
        int[] failures = new int[(int) SECONDS];
        int failed = 0;
        for (int i = 0; i < requests; i++) {
            if (random.nextDouble() < load.failed()) {
                failures[(int) (i * SECONDS / requests)]++;
                failed++;
            }
        }
        Map<String, Spent> spent = new LinkedHashMap<>();
        for (String component : PageModel.COMPONENTS) {
            double error = Math.exp(noise * random.nextGaussian());
            double own = load.own().getOrDefault(component, 0.0);
            // Who is given up leaves no trace of the wait.
            double wait = load.waited().getOrDefault(component, 0.0) * (1 - load.failed());
            if (own + wait > 0) {
                spent.put(names.apply(component), new Spent(own * factor * error, wait * factor * error, 1));
            }
        }
        Map<String, Double> evidence = new LinkedHashMap<>();
        evidence.put(names.apply("volume") + ".perSecond", mixture.get("volume"));
        evidence.put(names.apply("cache") + ".misses", requests * (1 - mixture.get("cache")));
        return new Observation(
                requests,
                mean,
                0.8 * mean,
                3 * mean * Math.exp(2 * noise * random.nextGaussian()),
                failed / (double) requests,
                failures,
                spent,
                failed == 0 ? Map.of() : Map.of(names.apply("pool"), failed),
                evidence,
                true,
                blocks);
    }
}
