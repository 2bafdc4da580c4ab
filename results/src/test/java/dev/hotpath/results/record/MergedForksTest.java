package dev.hotpath.results.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergedForksTest {

    @Test
    void forksOfTheSamePointBecomeOneResult() {
        List<JmhResult> merged = JmhResult.merge(
                List.of(Results.averageTime(1, 2), otherThreads(Results.averageTime(9)), Results.averageTime(3, 4)));

        assertThat(merged).extracting(JmhResult::threads).containsExactly(4, 8);
        assertThat(merged.get(0).primary().forks()).containsExactly(new double[] {1, 2}, new double[] {3, 4});
        assertThat(merged.get(0).primary().summary().score()).isEqualTo(2.5);
    }

    @Test
    void percentilesOfMergedForksComeFromAllSamples() {
        JmhResult many =
                Results.with(Results.sampled(new Samples(new double[] {1}, new long[] {99})), "p0.50", percentile(1));
        JmhResult few = Results.with(
                Results.sampled(new Samples(new double[] {100}, new long[] {1})), "p0.50", percentile(100));

        JmhResult merged = JmhResult.merge(List.of(many, few)).get(0);

        assertThat(merged.primary().summary().score()).isCloseTo(1.99, within(1e-9));
        assertThat(merged.secondary().get("p0.50").summary().score()).isEqualTo(1);
        assertThat(merged.secondary().get("p0.50").forks()).containsExactly(new double[] {1}, new double[] {100});
    }

    @Test
    void aPercentileWithoutItsSamplesIsUnknownAndNeverAMean() {
        JmhResult one = Results.with(Results.averageTime(1), "wait:p0.99", percentile(10));
        JmhResult two = Results.with(Results.averageTime(2), "wait:p0.99", percentile(20));

        JmhResult merged = JmhResult.merge(List.of(one, two)).get(0);

        assertThat(merged.secondary().get("wait:p0.99").summary().score()).isNaN();
    }

    @Test
    void countsAreSummedAsTheirForksWere() {
        Metric one = new Metric("#", List.of(new double[] {1, 2}), null)
                .reporting(Aggregation.SUM.summarise(new double[] {1, 2}));
        Metric two = new Metric("#", List.of(new double[] {4, 0}), null)
                .reporting(Aggregation.SUM.summarise(new double[] {4, 0}));

        JmhResult merged = JmhResult.merge(List.of(
                        Results.with(Results.averageTime(1), "timeouts", one),
                        Results.with(Results.averageTime(1), "timeouts", two)))
                .get(0);

        assertThat(merged.secondary().get("timeouts").summary().score()).isEqualTo(7);
    }

    @Test
    void aMetricThatAForkLacksLeavesAnEmptyRow() {
        JmhResult with = Results.with(Results.averageTime(1), "gc", new Metric("ms", List.of(new double[] {5}), null));

        JmhResult merged =
                JmhResult.merge(List.of(Results.averageTime(1), with)).get(0);

        assertThat(merged.secondary().get("gc").forks()).containsExactly(new double[] {}, new double[] {5});
        assertThat(merged.secondary().get("gc").summary().score()).isEqualTo(5);
    }

    @Test
    void unitsAreNeverMixed() {
        JmhResult other = new JmhResult(
                "x.Y.z",
                "avgt",
                4,
                Map.of("items", "10"),
                Results.SETTINGS,
                new Metric("ns/op", List.of(new double[] {1}), null),
                Map.of());

        assertThatThrownBy(() -> JmhResult.merge(List.of(Results.averageTime(1), other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("one fork is in us/op and another in ns/op");
    }

    private static Metric percentile(double value) {
        return new Metric("us/op", List.of(new double[] {value}), null).reporting(Summary.ofSingle(value));
    }

    private static JmhResult otherThreads(JmhResult r) {
        return new JmhResult(r.benchmark(), r.mode(), 8, r.params(), r.settings(), r.primary(), r.secondary());
    }
}
