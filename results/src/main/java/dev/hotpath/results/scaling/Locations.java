package dev.hotpath.results.scaling;

import java.util.Arrays;

/**
 * Where each point lies, and how forks scatter around it: Huber's M-estimate of the logarithms (k = 1.345) with one scale for
 * all points, estimated together with them (Huber's proposal 2; Huber and Ronchetti, Robust Statistics, 2009, ch. 6). Few
 * forks gain most: the scale of a single point of five forks is hardly known, that of all thirty-five is.
 *
 * @param log the location of each point
 * @param scale the scale of one fork around its point, as a share of its latency
 * @param variance of one fork's contribution, asymptotically: a location of r forks has variance / r; times {@code mistakes}
 * @param residuals the error of every fork for resampling: the pure one times √(r/(r−1)), and its mode's
 * @param shifts by how much its mode moved each of them, a row a point; all 0 where forks run in one way
 * @param freedom the degrees of freedom of scale and variance
 * @param modes in which forks run; null where they run in one way
 * @param mistakes by what sorting forks into modes multiplies the variance: some are taken for those of the other mode, and what
 *     modes there are is known from the same forks; 1 where they run in one way
 */
record Locations(
        double[] log,
        double scale,
        double variance,
        double[] residuals,
        double[][] shifts,
        int freedom,
        Modes modes,
        double mistakes) {

    static final double K = 1.345;

    /** No JVM repeats itself better than this from fork to fork: identical readings are a coarse clock, not certainty. */
    static final double FLOOR = 0.002;

    /** E[ψ²] of the standard normal at k = 1.345, which makes the scale that of a normal sample. */
    private static final double CONSISTENCY = 0.7101645;

    private static final int ROUNDS = 60;

    private static final int DRAWS = 400;
    private static final long SEED = 1;

    /** What it adds to the variance that the modes are known from the same forks, over the cube of the forks of a point; by simulation. */
    private static final double ESTIMATED = 30;

    static Locations of(Readings readings) {
        return of(readings, ModeSearch.of(readings.logs()));
    }

    private static Locations of(Readings readings, Modes modes) {
        int freedom = readings.degreesOfFreedom() - (modes == null ? 0 : 1);
        double[][] logs = readings.logs().clone();
        double[] log = new double[logs.length];
        for (int j = 0; j < logs.length; j++) {
            log[j] = modes == null ? median(logs[j]) : modes.locate(logs[j], logs[j].length);
        }
        double[][] shifts = new double[logs.length][];
        for (int j = 0; j < logs.length; j++) {
            shifts[j] = modes == null ? new double[logs[j].length] : modes.shifts(logs[j], log[j]);
            logs[j] = without(shifts[j], logs[j]);
        }
        double scale = Math.max(FLOOR, spread(logs, log));
        for (int round = 0; round < ROUNDS; round++) {
            double bound = K * scale;
            double squares = 0;
            for (int j = 0; j < logs.length; j++) {
                log[j] = locate(logs[j], log[j], bound);
                for (double value : logs[j]) {
                    double clipped = clip(value - log[j], bound);
                    squares += clipped * clipped;
                }
            }
            double next = Math.max(FLOOR, Math.sqrt(squares / (Math.max(1, freedom) * CONSISTENCY)));
            boolean settled = Math.abs(next - scale) < 1e-9 * scale;
            scale = next;
            if (settled) {
                break;
            }
        }
        Locations locations = around(logs, shifts, log, scale, freedom, modes);
        return modes == null ? locations : locations.mistaking(readings.forks());
    }

    /** The same, with the variance that locations have whose forks are sorted into modes. */
    private Locations mistaking(int[] forks) {
        Resampler resampler = new Resampler(this, forks, SEED);
        double[] drawn = new double[forks.length];
        double sum = 0;
        double squares = 0;
        double expected = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double one = resampler.draw(drawn);
            for (int j = 0; j < drawn.length; j++) {
                double standard = drawn[j] * Math.sqrt(forks[j]);
                sum += standard;
                squares += standard * standard;
                expected += one;
            }
        }
        double count = DRAWS * (double) forks.length;
        double typical = Arrays.stream(forks).average().orElse(1);
        double known = 1 + ESTIMATED / (typical * typical * typical);
        double times = known * Math.max(1, (squares - sum * sum / count) / expected);
        return new Locations(log, scale, times * variance, residuals, shifts, freedom, modes, times);
    }

    private static double[] without(double[] shifts, double[] logs) {
        double[] same = new double[logs.length];
        Arrays.setAll(same, i -> logs[i] - shifts[i]);
        return same;
    }

    private static Locations around(
            double[][] logs, double[][] shifts, double[] log, double scale, int freedom, Modes modes) {
        double bound = K * scale;
        double squares = 0;
        int inside = 0;
        int total = 0;
        double[] residuals = new double
                [Arrays.stream(logs)
                        .filter(row -> row.length > 1)
                        .mapToInt(row -> row.length)
                        .sum()];
        int next = 0;
        for (int j = 0; j < logs.length; j++) {
            int forks = logs[j].length;
            for (int i = 0; i < forks; i++) {
                double residual = logs[j][i] - log[j];
                double clipped = clip(residual, bound);
                squares += clipped * clipped;
                inside += clipped == residual ? 1 : 0;
                total++;
                if (forks > 1) {
                    double pure = scale > FLOOR
                            ? residual * Math.sqrt(forks / (forks - 1.0))
                            : (next % 2 == 0 ? FLOOR : -FLOOR) * (0.5 + next / (double) residuals.length);
                    residuals[next++] = pure + shifts[j][i];
                }
            }
        }
        double variance = variance(squares, inside, total, freedom, scale);
        return new Locations(log, scale, variance, residuals, shifts, freedom, modes, 1);
    }

    /** E[ψ²]/E[ψ']² with the degrees of freedom that the locations cost. */
    static double variance(double squares, int inside, int total, int freedom, double scale) {
        double slope = Math.max(inside, 1) / (double) total;
        return Math.max(FLOOR * FLOOR, squares / Math.max(1, freedom) / (slope * slope));
    }

    /**
     * The error of every fork if the points in truth lay elsewhere: what forks of one point differ by, and what the point does.
     *
     * @param truth the latency where each would lie
     * @param forks of each point
     */
    double[] errors(double[] truth, int[] forks) {
        double[] errors = new double[residuals.length];
        int next = 0;
        for (int j = 0; j < forks.length; j++) {
            double shift = log[j] - Math.log(truth[j]);
            for (int i = 0; forks[j] > 1 && i < forks[j]; i++, next++) {
                double own = (residuals[next] - shifts[j][i]) / Math.sqrt(forks[j] / (forks[j] - 1.0));
                errors[next] = own + shifts[j][i] + shift;
            }
        }
        return errors;
    }

    /** Newton's steps: ψ is piecewise linear, so two or three usually reach the root exactly. */
    static double locate(double[] values, double start, double bound) {
        double at = start;
        for (int step = 0; step < 12; step++) {
            double sum = 0;
            int inside = 0;
            for (double value : values) {
                double distance = value - at;
                double clipped = clip(distance, bound);
                sum += clipped;
                inside += clipped == distance ? 1 : 0;
            }
            double move = sum / Math.max(1, inside);
            at += move;
            if (Math.abs(move) < 1e-7 * bound) {
                break;
            }
        }
        return at;
    }

    static double clip(double value, double bound) {
        return Math.max(-bound, Math.min(bound, value));
    }

    private static double spread(double[][] logs, double[] center) {
        double[] distances =
                new double[Arrays.stream(logs).mapToInt(row -> row.length).sum()];
        int count = 0;
        for (int j = 0; j < logs.length; j++) {
            for (double value : logs[j]) {
                distances[count] = Math.abs(value - center[j]);
                // The median of an odd number of forks is one of them: its zero says nothing about the spread.
                count += distances[count] > 0 ? 1 : 0;
            }
        }
        return count == 0
                ? 0
                : 1.4826 * median(Arrays.stream(distances, 0, count).sorted().toArray());
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
