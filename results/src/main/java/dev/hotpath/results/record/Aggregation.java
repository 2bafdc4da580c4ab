package dev.hotpath.results.record;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** How JMH makes one score of a metric's iterations. Its JSON does not say which: the figures do. */
enum Aggregation {
    MEAN {
        @Override
        Summary summarise(double[] iterations) {
            return Summary.ofMean(Samples.ofEach(iterations));
        }
    },
    SUM {
        @Override
        Summary summarise(double[] iterations) {
            return Summary.ofOther(Arrays.stream(iterations).sum(), Samples.ofEach(iterations));
        }
    },
    MAX {
        @Override
        Summary summarise(double[] iterations) {
            return Summary.ofOther(Arrays.stream(iterations).max().orElse(Double.NaN), Samples.ofEach(iterations));
        }
    },
    MIN {
        @Override
        Summary summarise(double[] iterations) {
            return Summary.ofOther(Arrays.stream(iterations).min().orElse(Double.NaN), Samples.ofEach(iterations));
        }
    };

    abstract Summary summarise(double[] iterations);

    /** The aggregation that explains every metric's score; the mean where none was reported. */
    static Aggregation of(List<Metric> metrics) {
        List<Metric> reported =
                metrics.stream().filter(m -> Objects.nonNull(m.reported())).toList();
        if (reported.stream().anyMatch(Aggregation::isMean)) {
            return MEAN;
        }
        for (Aggregation candidate : List.of(SUM, MAX, MIN)) {
            if (!reported.isEmpty() && reported.stream().allMatch(candidate::explains)) {
                return candidate;
            }
        }
        return MEAN;
    }

    // Only a score that is no mean stands in its own interval.
    private static boolean isMean(Metric metric) {
        Summary summary = metric.reported();
        return !Double.isNaN(summary.error()) || Double.isNaN(summary.low());
    }

    private boolean explains(Metric metric) {
        double score = metric.reported().score();
        double expected = summarise(metric.iterations()).score();
        return Math.abs(score - expected) <= 1e-9 * Math.max(Math.abs(score), Math.abs(expected));
    }
}
