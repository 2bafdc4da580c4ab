package dev.hotpath.results.scaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The best of many cones, on the points as they are and on resampled ones. */
final class Profile {

    private static final int SAMPLES = 299;

    private final List<Cone> cones;
    private final Cones fits;
    private final Examination.Sample sample;
    private final Resampler resampler;
    private final double[] errors;
    private final double[] resampled;

    Profile(double[][] columns, List<Cone> cones, Examination.Sample sample, long seed) {
        this.cones = cones;
        this.sample = sample;
        fits = new Cones(columns, cones, Evidence.weights(sample.y(), sample.forks()));
        resampler = new Resampler(sample.locations(), sample.forks(), seed);
        errors = new double[sample.y().length];
        resampled = new double[sample.y().length];
    }

    /** The points themselves, then as they might have been. */
    List<Best[]> bests(int... ends) {
        List<Best[]> bests = new ArrayList<>();
        bests.add(bests(sample.y(), ends));
        for (int i = 0; i < SAMPLES; i++) {
            resampler.draw(errors);
            for (int j = 0; j < errors.length; j++) {
                resampled[j] = sample.y()[j] * Math.exp(errors[j]);
            }
            bests.add(bests(resampled, ends));
        }
        return bests;
    }

    /** A quantity of the best cone: its value on the points themselves, its interval from the rest. */
    static Interval interval(List<Best> bests, ToDoubleFunction<Cone> quantity) {
        double[] logs = bests.stream()
                .skip(1)
                .mapToDouble(best -> Math.log(quantity.applyAsDouble(best.cone())))
                .sorted()
                .toArray();
        return Estimate.interval(Math.log(quantity.applyAsDouble(bests.get(0).cone())), logs);
    }

    /** The best of each group of cones; a group ends before the index given. */
    private Best[] bests(double[] y, int... ends) {
        fits.see(y);
        double total = 0;
        double[] weights = Evidence.weights(sample.y(), sample.forks());
        for (int j = 0; j < y.length; j++) {
            total += weights[j] * y[j] * y[j];
        }
        Best[] bests = new Best[ends.length];
        int next = 0;
        for (int group = 0; group < ends.length; group++) {
            double most = -1;
            for (; next < ends[group]; next++) {
                double reduction = fits.fit(next);
                if (reduction > most) {
                    most = reduction;
                    bests[group] = new Best(cones.get(next), Math.max(0, total - reduction));
                }
            }
        }
        return bests;
    }

    /** How many forks there are in all. */
    int forks() {
        return Arrays.stream(sample.forks()).sum();
    }

    record Best(Cone cone, double squares) {}
}
