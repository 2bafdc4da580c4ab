package dev.hotpath.results.scaling;

/**
 * Callers that wait for their answer before they call again. Healthy is the asymptotic bound of operational analysis,
 * R(N) = max(D, N·d − Z): flat up to the knee, then a straight line (Denning and Buzen, 1978). Real systems round the corner:
 * most widely where service times are as random as an exponential's and there is one server, which exact mean value analysis
 * gives (Reiser and Lavenberg, 1980), and less so with many servers or steady ones, for which a hyperbola lies between.
 */
final class ClosedLoop {

    /** Knees tried between one point and the next; the knee is known no better than one such step. */
    static final int STEPS = 4;

    /** More callers than this are none, whatever the axis is called: the third arm would not fit in memory. */
    private static final double MOST_CALLERS = 1e6;

    private static final double[] POWERS = {1.25, 1.5, 2, 2.5, 3};

    /** An arm shorter than this cannot show that it bends. */
    private static final double ARM = 4;

    private ClosedLoop() {}

    /** A flat level against a hinge; the excess is the last point over the flat level. */
    static Family rise(double[] x) {
        Family.Builder family = new Family.Builder(x);
        int one = family.column(place -> 1);
        family.healthy(new Cone(new int[] {one}, Double.NaN, Double.NaN));
        for (double knee : knees(x)) {
            for (int arm : arms(family, x, knee)) {
                family.alternative(new Cone(new int[] {one, arm}, knee, 1));
            }
        }
        return family.build(Straight.first(x.length));
    }

    /**
     * A hinge, rounded or not, against arms that bend upwards: a second hinge, or a power. The excess is the last point over
     * the straight line that begins where latency has doubled, and so behind any rounding, and goes through the geometric
     * middle of the rest. No alternatives where every arm is too short.
     *
     * @param level the latency at each point, which tells where it has doubled
     */
    static Family beyond(double[] x, double[] level) {
        double end = x[x.length - 1];
        double[] knees = knees(x);
        Family.Builder family = new Family.Builder(x);
        int one = family.column(place -> 1);
        int[] arms = new int[knees.length];
        for (int i = 0; i < knees.length; i++) {
            int[] rounded = arms(family, x, knees[i]);
            arms[i] = rounded[0];
            for (int arm : rounded) {
                family.healthy(new Cone(new int[] {one, arm}, knees[i], 1));
            }
        }
        for (int i = 0; i < knees.length && knees[i] * ARM <= end; i++) {
            double knee = knees[i];
            for (double power : POWERS) {
                family.alternative(new Cone(new int[] {one, power(family, x, knee, power)}, knee, power));
            }
            for (int k = i + 1; k < knees.length; k++) {
                if (knees[k] >= 2 * knee) {
                    family.alternative(new Cone(new int[] {one, arms[i], arms[k]}, knee, Double.NaN));
                }
            }
        }
        return family.build(arm(x, level));
    }

    /** A column that is 0 up to the knee, 1 at the last point, and a power between them. */
    static int power(Family.Builder family, double[] x, double knee, double power) {
        double foot = Math.pow(knee, power);
        double height = Math.pow(x[x.length - 1], power) - foot;
        return family.column(place -> Math.max(0, Math.pow(place, power) - foot) / height);
    }

    /** The weights of that line's end: all on the last point, an excess of 1, where latency hardly doubles. */
    private static double[] arm(double[] x, double[] y) {
        int last = x.length - 1;
        double[] line = new double[x.length];
        double doubled = 2 * y[0];
        int right = 1;
        while (right < last && y[right] <= doubled) {
            right++;
        }
        if (y[right] <= doubled) {
            line[last] = 1;
            return line;
        }
        double share = (doubled - y[right - 1]) / (y[right] - y[right - 1]);
        double start = x[right - 1] + share * (x[right] - x[right - 1]);
        double middle = Math.sqrt(start * x[last]);
        int after = right;
        while (x[after] < middle) {
            after++;
        }
        double left = after == right ? start : x[after - 1];
        double between = (middle - left) / (x[after] - left);
        double steep = (x[last] - start) / (middle - start);
        line[0] = 2 * (1 - steep);
        line[after] += steep * between;
        if (after == right) {
            line[0] += 2 * steep * (1 - between);
        } else {
            line[after - 1] += steep * (1 - between);
        }
        return line;
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

    /** Sharp, slightly rounded, and as round as a single server with random service times. */
    private static int[] arms(Family.Builder family, double[] x, double knee) {
        double end = x[x.length - 1];
        double width = Math.sqrt(knee);
        if (end > MOST_CALLERS) {
            return new int[] {
                family.column(place -> Math.max(0, place - knee) / (end - knee)),
                family.column(place -> hyperbola(place - knee, width) / hyperbola(end - knee, width))
            };
        }
        double[] random = responses((int) Math.ceil(end), Math.max(0, knee - 1));
        return new int[] {
            family.column(place -> Math.max(0, place - knee) / (end - knee)),
            family.column(place -> hyperbola(place - knee, width) / hyperbola(end - knee, width)),
            family.column(place -> between(random, place) / between(random, end))
        };
    }

    private static double hyperbola(double distance, double width) {
        return (distance + Math.sqrt(distance * distance + width * width)) / 2;
    }

    /** Exact mean value analysis: response times, in service times, of 0, 1, 2, ... callers that think between calls. */
    private static double[] responses(int callers, double think) {
        double[] responses = new double[callers + 1];
        responses[0] = 1;
        double queue = 0;
        for (int n = 1; n <= callers; n++) {
            responses[n] = 1 + queue;
            queue = n * responses[n] / (responses[n] + think);
        }
        return responses;
    }

    private static double between(double[] values, double place) {
        int below = Math.min((int) place, values.length - 2);
        return values[below] + (place - below) * (values[below + 1] - values[below]);
    }
}
