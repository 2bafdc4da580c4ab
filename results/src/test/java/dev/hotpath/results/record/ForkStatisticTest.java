package dev.hotpath.results.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForkStatisticTest {

    @Test
    void theMeanIsTakenOverAForksIterations() {
        Metric metric = new Metric("ms/op", List.of(new double[] {1, 3}, new double[] {10}), null);

        ForkValues values = ForkStatistic.MEAN.of(metric, 4).orElseThrow();

        assertThat(values.forks()).containsExactly(2, 10);
        assertThat(values.unit()).isEqualTo("ms/op");
    }

    @Test
    void throughputBecomesTheTimeOneThreadWaitsForOneOperation() {
        Metric metric = new Metric("ops/s", List.of(new double[] {1000, 3000}), null);

        ForkValues values = ForkStatistic.MEAN.of(metric, 4).orElseThrow();

        assertThat(values.forks()).containsExactly(2000);
        assertThat(values.unit()).isEqualTo("us/op");
    }

    @ParameterizedTest
    @CsvSource({
        "ops/ns, 0.001, 1, us/op",
        "ops/us, 1, 1, us/op",
        "ops/ms, 1000, 1, us/op",
        "ops/s, 1e6, 1, us/op",
        "ops/min, 60e6, 1, us/op",
        "ops/hr, 3600e6, 1, us/op",
        "ops/day, 86400e6, 1, us/op",
        "ns/op, 5, 5, ns/op",
        "us/op, 5, 5, us/op",
        "ms/op, 5, 5, ms/op",
        "s/op, 5, 5, s/op",
        "min/op, 1, 60, s/op",
        "hr/op, 1, 3600, s/op",
        "day/op, 1, 86400, s/op",
        "B/op, 24, 24, B/op"
    })
    void everyUnitOfJmhBecomesTimePerOperation(String unit, double score, double figure, String becomes) {
        ForkValues values = ForkStatistic.MEAN
                .of(new Metric(unit, List.of(new double[] {score}), null), 1)
                .orElseThrow();

        assertThat(values.forks()).containsExactly(figure);
        assertThat(values.unit()).isEqualTo(becomes);
    }

    @Test
    void percentilesComeFromTheHistogramOfTheWholeFork() {
        Samples quick = new Samples(new double[] {1}, new long[] {98});
        Samples slow = new Samples(new double[] {50, 100}, new long[] {1, 1});
        JmhResult result = Results.sampled(quick, slow);

        assertThat(ForkStatistic.P50.of(result).orElseThrow().forks()).containsExactly(1);
        assertThat(ForkStatistic.MEAN.of(result).orElseThrow().forks()).containsExactly(2.48);
        assertThat(ForkStatistic.firstChoice(result)).isEqualTo(ForkStatistic.P50);
    }

    @Test
    void aP99NeedsTenThousandSamples() {
        JmhResult few = Results.sampled(new Samples(new double[] {1, 2}, new long[] {9_899, 100}));
        JmhResult enough = Results.sampled(new Samples(new double[] {1, 2}, new long[] {9_000, 1_000}));

        assertThat(ForkStatistic.P99.of(few)).isEmpty();
        assertThat(ForkStatistic.P99.of(enough).orElseThrow().forks()).containsExactly(2);
    }

    @Test
    void whatCanNotBeUsedIsAbsent() {
        Metric nothing = new Metric("us/op", List.of(new double[] {Double.NaN}, new double[0]), null);
        Metric stalled = new Metric("ops/s", List.of(new double[] {0}, new double[] {1e6}), null);

        assertThat(ForkStatistic.MEAN.of(nothing, 1)).isEmpty();
        assertThat(ForkStatistic.MEAN.of(stalled, 1).orElseThrow().forks()).containsExactly(1);
        assertThat(ForkStatistic.P50.of(stalled, 1)).isEmpty();
        assertThat(ForkStatistic.MEAN.of(Results.averageTime(1), "none")).isEmpty();
    }
}
