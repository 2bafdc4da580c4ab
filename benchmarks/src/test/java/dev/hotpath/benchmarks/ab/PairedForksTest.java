package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotpath.results.compare.Family;
import dev.hotpath.results.compare.Pair;
import dev.hotpath.results.compare.Series;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.Metric;
import dev.hotpath.results.record.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairedForksTest {

    private static final Place PLACE = Measurements.place("get");

    private final List<ForkRecord> forks = new ArrayList<>();

    @Test
    void forksOfOneRoundAreAPairWhicheverCameFirst() {
        fork(Phase.SCREENING, 1, Arm.BASE, Measurements.took(PLACE, 10, 0));
        fork(Phase.SCREENING, 1, Arm.HEAD, Measurements.took(PLACE, 11, 0));
        fork(Phase.SCREENING, 2, Arm.HEAD, Measurements.took(PLACE, 21, 0));
        fork(Phase.SCREENING, 2, Arm.BASE, Measurements.took(PLACE, 20, 0));
        fork(Phase.CONFIRMING, 1, Arm.BASE, Measurements.took(PLACE, 30, 0));
        fork(Phase.CONFIRMING, 1, Arm.HEAD, Measurements.took(PLACE, 31, 0));

        Series time = series(Family.TIME);

        assertThat(time.screened()).containsExactly(new Pair(10, 11), new Pair(20, 21));
        assertThat(time.confirmed()).containsExactly(new Pair(30, 31));
        assertThat(time.unit()).isEqualTo("us/op");
    }

    @Test
    void aForkWhoseOtherHalfFailedCountsForNothing() {
        fork(Phase.SCREENING, 1, Arm.BASE, Measurements.took(PLACE, 10, 0));
        fork(Phase.SCREENING, 2, Arm.HEAD, Measurements.took(PLACE, 21, 0));
        forks.add(new ForkRecord(PLACE.id(), Phase.SCREENING, 2, Arm.BASE, false, false, "died", "", 1, List.of()));

        assertThat(PairedForks.series(forks)).isEmpty();
    }

    @Test
    void aPairThatWasCutInTheMiddleIsMeasuredAgainAsAWhole() {
        forks.add(record(1, Arm.BASE, true, 99));
        forks.add(record(1, Arm.HEAD, true, 11));
        forks.add(record(1, Arm.BASE, false, 10));

        assertThat(series(Family.TIME).screened()).containsExactly(new Pair(10, 11));
    }

    private static ForkRecord record(int round, Arm arm, boolean first, double micros) {
        return new ForkRecord(
                PLACE.id(),
                Phase.SCREENING,
                round,
                arm,
                first,
                false,
                "",
                "",
                1,
                List.of(Measurements.took(PLACE, micros, 0)));
    }

    @Test
    void throughputIsComparedAsTimeInTheBasesUnit() {
        fork(Phase.SCREENING, 1, Arm.BASE, Measurements.result(PLACE, "thrpt", "ops/ms", 1, 0));
        fork(Phase.SCREENING, 1, Arm.HEAD, Measurements.result(PLACE, "thrpt", "ops/s", 500, 0));

        Pair pair = series(Family.TIME).screened().get(0);

        assertThat(pair.base()).isCloseTo(1000, within(1e-9));
        assertThat(pair.head()).isCloseTo(2000, within(1e-9));
    }

    @Test
    void whatIsMeasuredInOtherIterationsMakesNoPair() {
        fork(Phase.SCREENING, 1, Arm.BASE, Measurements.took(PLACE, 10, 0));
        fork(Phase.SCREENING, 1, Arm.HEAD, Measurements.longer(Measurements.took(PLACE, 10, 0)));

        assertThat(PairedForks.series(forks)).isEmpty();
    }

    @Test
    void aBenchmarkIsComparedByTheMetricThatItDeclaresAndNotByItsScore() {
        fork(Phase.SCREENING, 1, Arm.BASE, overshooting(5));
        fork(Phase.SCREENING, 1, Arm.HEAD, overshooting(15));

        List<Series> judged = PairedForks.series(forks, benchmark -> "overshoot");

        assertThat(judged).singleElement().satisfies(series -> {
            assertThat(series.subject().statistic()).isEqualTo("overshoot");
            assertThat(series.screened()).containsExactly(new Pair(5, 15));
        });
    }

    private static JmhResult overshooting(double micros) {
        JmhResult plain = Measurements.took(PLACE, 100, 0);
        return new JmhResult(
                plain.benchmark(),
                plain.mode(),
                1,
                plain.params(),
                plain.settings(),
                plain.primary(),
                Map.of("overshoot", new Metric("us/op", List.of(new double[] {micros}), null)));
    }

    @Test
    void allocationIsAFamilyOfItsOwn() {
        fork(Phase.SCREENING, 1, Arm.BASE, Measurements.took(PLACE, 10, 0));
        fork(Phase.SCREENING, 1, Arm.HEAD, Measurements.took(PLACE, 10, 16));

        assertThat(series(Family.ALLOCATION).screened()).containsExactly(Pair.ofBytes(0, 16));
        assertThat(series(Family.ALLOCATION).unit()).isEqualTo("B/op");
    }

    @Test
    void ofSampledOperationsThe99thPercentileIsComparedOnlyWhereEveryPairCanTellIt() {
        sampled(1, 20_000);
        sampled(2, 20_000);
        assertThat(statistics()).containsExactly("mean", "p50", "p99", "gc.alloc.rate.norm");

        sampled(3, 500);
        assertThat(statistics()).containsExactly("mean", "p50", "gc.alloc.rate.norm");
    }

    @Test
    void a99thPercentileThatNotEveryFreshPairCanTellIsConfirmedByNone() {
        sampled(Phase.SCREENING, 1, 20_000);
        sampled(Phase.CONFIRMING, 1, 20_000);
        assertThat(tail().confirmed()).hasSize(1);

        sampled(Phase.CONFIRMING, 2, 500);
        assertThat(tail().screened()).hasSize(1);
        assertThat(tail().confirmed()).isEmpty();
    }

    private Series tail() {
        return PairedForks.series(forks).stream()
                .filter(s -> s.subject().statistic().equals("p99"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> statistics() {
        return PairedForks.series(forks).stream()
                .map(s -> s.subject().statistic())
                .toList();
    }

    private void sampled(int round, long operations) {
        sampled(Phase.SCREENING, round, operations);
    }

    private void sampled(Phase phase, int round, long operations) {
        for (Arm arm : Arm.values()) {
            JmhResult plain = Measurements.took(PLACE, 1, 0);
            fork(
                    phase,
                    round,
                    arm,
                    new JmhResult(
                            plain.benchmark(),
                            "sample",
                            1,
                            Map.of(),
                            plain.settings(),
                            Metric.ofSamples("us/op", List.of(List.of(new Samples(new double[] {1, 2}, new long[] {
                                operations, 10
                            })))),
                            plain.secondary()));
        }
    }

    private void fork(Phase phase, int round, Arm arm, JmhResult result) {
        boolean first = forks.stream().noneMatch(f -> f.phase() == phase && f.round() == round);
        forks.add(new ForkRecord(PLACE.id(), phase, round, arm, first, false, "", "", 1, List.of(result)));
    }

    private Series series(Family family) {
        return PairedForks.series(forks).stream()
                .filter(s -> s.family() == family)
                .findFirst()
                .orElseThrow();
    }
}
