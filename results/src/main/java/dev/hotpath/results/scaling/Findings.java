package dev.hotpath.results.scaling;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Everything measured on one curve before it is compared with the others.
 *
 * @param curve the curve
 * @param sample its points; null where they cannot be judged
 * @param dropped how many readings were left out
 * @param obstacle why they cannot; null where they can
 * @param first sizes and ratios: a bend; threads and rates: a rise
 * @param beyond threads and rates that rise: more than waiting explains; null where that was not asked
 * @param seed of this curve's own random numbers
 */
record Findings(
        Curve curve,
        Examination.Sample sample,
        int dropped,
        String obstacle,
        Examination first,
        Examination beyond,
        long seed) {

    static Findings of(Curve curve, int bootstraps, long seed) {
        Readings readings = Readings.of(curve);
        long own = seed(curve, seed);
        String obstacle = obstacle(readings, curve.kind());
        if (obstacle != null) {
            return new Findings(curve, null, readings.dropped(), obstacle, null, null, own);
        }
        Examination.Sample sample = Examination.Sample.of(readings);
        return switch (curve.kind()) {
            case SIZE, RATIO ->
                new Findings(
                        curve,
                        sample,
                        readings.dropped(),
                        null,
                        Examination.of(Question.bend(sample.x(), sample.y()), sample, bootstraps, own),
                        null,
                        own);
            case THREADS -> {
                Examination rise = Examination.of(Question.rise(sample.x()), sample, bootstraps, own);
                yield rising(curve, readings, sample, rise, Question.beyond(sample.x(), sample.y()), bootstraps, own);
            }
            case RATE -> {
                double[] waits = Waiting.axis(sample.x(), servers(curve, sample));
                Examination rise = Examination.of(Question.growth(waits), sample, bootstraps, own);
                yield rising(curve, readings, sample, rise, Question.bend(waits, sample.y()), bootstraps, own);
            }
        };
    }

    private static Findings rising(
            Curve curve,
            Readings readings,
            Examination.Sample sample,
            Examination rise,
            Question question,
            int bootstraps,
            long own) {
        boolean asked = rise.found(rise.p()) && !question.test().alternatives().isEmpty();
        Examination beyond = asked ? Examination.of(question, sample, bootstraps, own + 1) : null;
        return new Findings(curve, sample, readings.dropped(), null, rise, beyond, own);
    }

    /** How many serve an open loop: as is known, or else as many as explain most of the waiting. */
    static int servers(Curve curve, Examination.Sample sample) {
        double capacity = curve.capacity().orElse(Double.NaN);
        return capacity > 0
                ? (int) Math.max(1, Math.round(capacity))
                : Waiting.servers(sample.x(), sample.y(), sample.forks());
    }

    static String obstacle(Readings readings, AxisKind kind) {
        if (readings.x().length < Rules.POINTS) {
            return "a shape needs at least %d points with readings, there are %d"
                            .formatted(Rules.POINTS, readings.x().length)
                    + (readings.dropped() == 0 ? "" : "; " + dropped(readings.dropped(), kind));
        }
        if (readings.degreesOfFreedom() < Rules.FREEDOM) {
            return "with so few forks the noise between them is unknown: measure at least 3 forks at each point, 5 to be"
                    + " sure";
        }
        return null;
    }

    static String dropped(int readings, AxisKind kind) {
        return kind == AxisKind.RATE
                ? "a rate is a share of what can be served, from 0 to below 1, and %d readings lie elsewhere or are no numbers above 0"
                        .formatted(readings)
                : readings + (readings == 1 ? " reading is" : " readings are") + " no number above 0";
    }

    /** From what the curve is called, not from what it shows or where it stands in a list. */
    private static long seed(Curve curve, long seed) {
        Map<String, String> params = new TreeMap<>(curve.params());
        int name = Objects.hash(
                curve.benchmark(), curve.axis(), curve.kind().name(), curve.statistic(), params.toString());
        return seed * 0x9E3779B97F4A7C15L + name;
    }
}
