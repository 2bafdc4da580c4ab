package dev.hotpath.results.scaling;

import java.util.Arrays;

/**
 * Where each point lies, and how forks scatter around it: Huber's M-estimate of the logarithms (k = 1.345) with one scale for
 * all points, estimated together with them (Huber's proposal 2; Huber and Ronchetti, Robust Statistics, 2009, ch. 6). Few
 * forks gain most: the scale of a single point of five forks is hardly known, that of all thirty-five is.
 *
 * @param log the location of each point
 * @param scale the scale of one fork around its point, as a share of its latency
 * @param variance the asymptotic variance of one fork's contribution: a location of r forks has variance / r
 * @param residuals the pure error of every fork, each times √(r/(r−1)), for resampling
 * @param freedom the degrees of freedom of scale and variance
 */
record Locations(double[] log, double scale, double variance, double[] residuals, int freedom) {

    static final double K = 1.345;

    /** No JVM repeats itself better than this from fork to fork: identical readings are a coarse clock, not certainty. */
    static final double FLOOR = 0.002;

    /** E[ψ²] of the standard normal at k = 1.345, which makes the scale that of a normal sample. */
    private static final double CONSISTENCY = 0.7101645;

    private static final int ROUNDS = 60;

    static Locations of(Readings readings) {
        double[][] logs = readings.logs();
        int freedom = readings.degreesOfFreedom();
        double[] log = new double[logs.length];
        for (int j = 0; j < logs.length; j++) {
            log[j] = median(logs[j]);
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
        return around(logs, log, scale, freedom);
    }

    private static Locations around(double[][] logs, double[] log, double scale, int freedom) {
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
            for (double value : logs[j]) {
                double residual = value - log[j];
                double clipped = clip(residual, bound);
                squares += clipped * clipped;
                inside += clipped == residual ? 1 : 0;
                total++;
                if (forks > 1) {
                    residuals[next++] = residual * Math.sqrt(forks / (forks - 1.0));
                }
            }
        }
        double variance = variance(squares, inside, total, freedom, scale);
        if (scale <= FLOOR) {
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] = (i % 2 == 0 ? FLOOR : -FLOOR) * (0.5 + i / (double) residuals.length);
            }
        }
        return new Locations(log, scale, variance, residuals, freedom);
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
                errors[next] = residuals[next] / Math.sqrt(forks[j] / (forks[j] - 1.0)) + shift;
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
