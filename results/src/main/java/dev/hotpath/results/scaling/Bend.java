package dev.hotpath.results.scaling;

import java.util.Arrays;

/**
 * How a nonlinear curve bends: at a knee or smoothly, or open when the data don't decide. Best hinge against best smooth
 * alternative; both have the same number of parameters, so the difference of their AICc is that of their fits. It must be at
 * least 2, and nine bootstraps in ten must agree (Burnham and Anderson, Model Selection, 2002, section 2.6).
 *
 * @param shape {@link Shape#KNEE} or {@link Shape#SUPERLINEAR}
 * @param exponent of a smooth bend; null where it bends at a knee or that is open
 */
record Bend(Shape shape, Interval exponent) {

    private static final double DIFFERENCE = 2;
    private static final double AGREE = 0.9;
    private static final int BOOTSTRAPS = 199;

    private static final double FIRST_POWER = 1;
    private static final double LAST_POWER = 4;
    private static final double STEP = 0.05;

    static Bend of(Family family, double[] axis, Examination.Sample sample, long seed) {
        double[] y = sample.y();
        Locations locations = sample.locations();
        double[] weights = Evidence.weights(y, sample.forks());
        Cones bends = new Cones(family.columns(), family.alternatives(), weights);
        Family powers = powers(axis);
        Cones smooth = new Cones(powers.columns(), powers.alternatives(), weights);
        double observed = hingeAhead(bends, family, y) / locations.variance();
        double power = power(smooth, powers, y);
        Resampler resampler = new Resampler(locations, sample.forks(), seed);
        double[] errors = new double[y.length];
        double[] drawn = new double[y.length];
        double[] drawnPowers = new double[BOOTSTRAPS];
        int agree = 0;
        for (int i = 0; i < BOOTSTRAPS; i++) {
            resampler.draw(errors);
            for (int j = 0; j < y.length; j++) {
                drawn[j] = y[j] * Math.exp(errors[j]);
            }
            agree += hingeAhead(bends, family, drawn) > 0 == observed > 0 ? 1 : 0;
            drawnPowers[i] = power(smooth, powers, drawn);
        }
        boolean decided = Math.abs(observed) >= DIFFERENCE && agree >= AGREE * BOOTSTRAPS;
        if (decided && observed > 0) {
            return new Bend(Shape.KNEE, null);
        }
        return new Bend(Shape.SUPERLINEAR, decided ? interval(power, drawnPowers) : null);
    }

    /** By how much the best hinge fits better than the best smooth alternative. */
    private static double hingeAhead(Cones bends, Family family, double[] y) {
        bends.see(y);
        double hinge = 0;
        double smooth = 0;
        for (int i = 0; i < bends.size(); i++) {
            double fit = bends.fit(i);
            if (Double.isNaN(family.alternatives().get(i).knee())) {
                smooth = Math.max(smooth, fit);
            } else {
                hinge = Math.max(hinge, fit);
            }
        }
        return hinge - smooth;
    }

    /** The power of a + c·x^k that fits best. */
    private static double power(Cones smooth, Family powers, double[] y) {
        smooth.see(y);
        double best = -1;
        double power = Double.NaN;
        for (int i = 0; i < smooth.size(); i++) {
            double fit = smooth.fit(i);
            if (fit > best) {
                best = fit;
                power = powers.alternatives().get(i).exponent();
            }
        }
        return power;
    }

    private static Family powers(double[] axis) {
        double end = axis[axis.length - 1];
        Family.Builder family = new Family.Builder(axis);
        int one = family.column(place -> 1);
        int steps = (int) Math.round((LAST_POWER - FIRST_POWER) / STEP);
        for (int i = 0; i <= steps; i++) {
            double power = FIRST_POWER + i * STEP;
            int column = family.column(place -> Math.pow(place / end, power));
            family.alternative(new Cone(new int[] {one, column}, new double[] {1, 1}, Double.NaN, power));
        }
        return family.build();
    }

    private static Interval interval(double value, double[] drawn) {
        double[] sorted = Arrays.stream(drawn).sorted().toArray();
        return new Interval(
                value,
                Math.min(value, Estimate.quantile(sorted, 0.025)),
                Math.max(value, Estimate.quantile(sorted, 0.975)));
    }
}
