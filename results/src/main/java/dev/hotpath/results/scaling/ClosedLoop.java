package dev.hotpath.results.scaling;

/**
 * Callers that wait for their answer before they call again. Healthy is the asymptotic bound of operational analysis,
 * R(N) = max(D, N·d − Z): flat up to the knee, then a straight line (Denning and Buzen, 1978). Real systems round the corner;
 * how widely at most, follows from Schweitzer's approximation of mean value analysis, in which a single server with random
 * service times gives a hyperbola of half-width 2·√N* around the knee N*.
 */
final class ClosedLoop {

    /** Knees tried between one point and the next; the knee is known no better than one such step. */
    static final int STEPS = 4;

    private static final double[] ROUNDINGS = {0, 1, 2};
    private static final double[] POWERS = {1.25, 1.5, 2, 2.5, 3};

    /** An arm shorter than this cannot show that it bends. */
    private static final double ARM = 4;

    private ClosedLoop() {}

    /** A flat level against a hinge; the excess is the last point over the flat level. */
    static Family rise(double[] x) {
        Family.Builder family = new Family.Builder(x);
        int one = family.column(place -> 1);
        family.healthy(new Cone(new int[] {one}, new double[] {1}, Double.NaN, Double.NaN));
        for (double knee : knees(x)) {
            for (double rounding : ROUNDINGS) {
                int arm = arm(family, x, knee, rounding);
                double first = family.values(arm)[0];
                family.alternative(new Cone(new int[] {one, arm}, new double[] {1, first}, knee, Double.NaN));
            }
        }
        return family.build();
    }

    /**
     * A hinge, rounded or not, against arms that bend upwards: a second hinge, or a power. The excess is the last point over
     * the straight line through the knee and the geometric middle of the arm. No alternatives where every arm is too short.
     */
    static Family beyond(double[] x) {
        double end = x[x.length - 1];
        double[] knees = knees(x);
        Family.Builder family = new Family.Builder(x);
        int one = family.column(place -> 1);
        int[] arms = new int[knees.length];
        for (int i = 0; i < knees.length; i++) {
            for (double rounding : ROUNDINGS) {
                int arm = arm(family, x, knees[i], rounding);
                arms[i] = rounding == 0 ? arm : arms[i];
                family.healthy(new Cone(new int[] {one, arm}, new double[] {1, 1}, knees[i], Double.NaN));
            }
        }
        for (int i = 0; i < knees.length && knees[i] * ARM <= end; i++) {
            double knee = knees[i];
            double middle = Math.sqrt(knee * end);
            double reach = (end - knee) / (middle - knee);
            for (double power : POWERS) {
                double height = Math.pow(end, power) - Math.pow(knee, power);
                int arm =
                        family.column(place -> Math.max(0, (Math.pow(place, power) - Math.pow(knee, power)) / height));
                double reference = reach * (Math.pow(middle, power) - Math.pow(knee, power)) / height;
                family.alternative(new Cone(new int[] {one, arm}, new double[] {1, reference}, knee, power));
            }
            for (int k = i + 1; k < knees.length; k++) {
                if (knees[k] >= 2 * knee) {
                    double reference = reach * Math.max(0, middle - knees[k]) / (end - knees[k]);
                    family.alternative(new Cone(
                            new int[] {one, arms[i], arms[k]}, new double[] {1, 1, reference}, knee, Double.NaN));
                }
            }
        }
        return family.build();
    }

    /** The first point, the last but one, and a geometric grid between them. */
    static double[] knees(double[] x) {
        int gaps = x.length - 2;
        double[] knees = new double[gaps * STEPS + 1];
        for (int i = 0; i < gaps; i++) {
            for (int step = 0; step < STEPS; step++) {
                knees[i * STEPS + step] = x[i] * Math.pow(x[i + 1] / x[i], step / (double) STEPS);
            }
        }
        knees[gaps * STEPS] = x[gaps];
        return knees;
    }

    private static int arm(Family.Builder family, double[] x, double knee, double rounding) {
        double width = rounding * Math.sqrt(knee);
        double height = hyperbola(x[x.length - 1] - knee, width);
        return family.column(place -> hyperbola(place - knee, width) / height);
    }

    private static double hyperbola(double distance, double width) {
        return (distance + Math.sqrt(distance * distance + width * width)) / 2;
    }
}
