package dev.hotpath.results.scaling;

import java.util.ArrayList;
import java.util.List;

/**
 * How a curve bends that does: smoothly, with an exponent, or at a knee. A knee is stated only where Akaike's corrected
 * criterion prefers it by 2 and nine of ten resamples agree.
 *
 * @param exponent the power of smooth growth, a + c·x^k or a + b·x + c·x^k, whichever explains more; null at a knee
 * @param knee where the second line begins; null where growth is smooth or either is possible
 */
record Bend(Interval exponent, Interval knee) {

    private static final double STEP = 0.05;
    private static final double LEAST = 1.05;
    private static final double MOST = 4;
    private static final double CLEARLY = 2;
    private static final double AGREE = 0.9;
    private static final int STEPS = 4;

    static Bend of(Examination.Sample sample, long seed) {
        double[] x = sample.x();
        double end = x[x.length - 1];
        Family.Builder family = new Family.Builder(x);
        int one = family.column(place -> 1);
        int slope = family.column(place -> place / end);
        List<Cone> powers = new ArrayList<>();
        List<Cone> mixed = new ArrayList<>();
        for (int i = 0; LEAST + i * STEP <= MOST + STEP / 2; i++) {
            double power = LEAST + i * STEP;
            int column = family.column(place -> Math.pow(place / end, power));
            powers.add(new Cone(new int[] {one, column}, Double.NaN, power));
            if (power > 1.2) {
                mixed.add(new Cone(new int[] {one, slope, column}, Double.NaN, power));
            }
        }
        List<Cone> cones = new ArrayList<>(powers);
        cones.addAll(mixed);
        int smooth = cones.size();
        for (double knee : knees(x)) {
            int column = family.column(place -> Math.max(0, place - knee) / (end - knee));
            cones.add(new Cone(new int[] {one, slope, column}, knee, Double.NaN));
        }
        Profile profile = new Profile(family.build(new double[x.length]).columns(), cones, sample, seed);
        return judge(profile.bests(powers.size(), smooth, cones.size()), profile.forks(), sample);
    }

    /** An arm of a closed loop that bends: D + c·(x^k − h^k) beyond its knee h. */
    static Bend arm(Examination.Sample sample, long seed) {
        double[] x = sample.x();
        Family.Builder family = new Family.Builder(x);
        int one = family.column(place -> 1);
        List<Cone> cones = new ArrayList<>();
        for (double knee : ClosedLoop.knees(x)) {
            for (double power = LEAST; power <= MOST; power += 2 * STEP) {
                cones.add(new Cone(new int[] {one, ClosedLoop.power(family, x, knee, power)}, knee, power));
            }
        }
        Profile profile = new Profile(family.build(new double[x.length]).columns(), cones, sample, seed);
        List<Profile.Best> bests =
                profile.bests(cones.size()).stream().map(best -> best[0]).toList();
        return new Bend(Profile.interval(bests, Cone::exponent), Profile.interval(bests, Cone::knee));
    }

    private static Bend judge(List<Profile.Best[]> bests, int forks, Examination.Sample sample) {
        Profile.Best[] own = bests.get(0);
        double least = Math.min(own[0].squares(), Math.min(own[1].squares(), own[2].squares()));
        double variance = sample.locations().variance();
        // Where no shape fits within the noise between forks, the misfit is the noise that counts.
        double noise = Math.max(variance, least / Math.max(1, sample.x().length - 4));
        long agree = bests.stream()
                .skip(1)
                .filter(best -> advantage(best, forks, noise) > 0)
                .count();
        if (advantage(own, forks, noise) >= CLEARLY && agree >= AGREE * (bests.size() - 1)) {
            return new Bend(
                    null, Profile.interval(bests.stream().map(best -> best[2]).toList(), Cone::knee));
        }
        int smooth = criterion(own[1], 4, forks, noise) + CLEARLY <= criterion(own[0], 3, forks, noise) ? 1 : 0;
        return new Bend(
                Profile.interval(bests.stream().map(best -> best[smooth]).toList(), Cone::exponent), null);
    }

    /** By how much a knee is preferred to the better of the smooth shapes. */
    private static double advantage(Profile.Best[] best, int forks, double noise) {
        return Math.min(criterion(best[0], 3, forks, noise), criterion(best[1], 4, forks, noise))
                - criterion(best[2], 4, forks, noise);
    }

    private static double criterion(Profile.Best best, int parameters, int forks, double noise) {
        int k = parameters + 1;
        return best.squares() / noise + 2.0 * k + 2.0 * k * (k + 1) / Math.max(1, forks - k - 1);
    }

    private static double[] knees(double[] x) {
        int gaps = x.length - 3;
        double[] knees = new double[gaps * STEPS + 1];
        for (int i = 0; i < gaps; i++) {
            for (int step = 0; step < STEPS; step++) {
                knees[i * STEPS + step] = x[i + 1] * Math.pow(x[i + 2] / x[i + 1], step / (double) STEPS);
            }
        }
        knees[gaps * STEPS] = x[x.length - 2];
        return knees;
    }
}
