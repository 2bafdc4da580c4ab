package dev.hotpath.results.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotpath.results.record.ForkStatistic;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.Samples;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Operations that take 10 µs alone, on two cores. */
class WithoutNeighboursTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private final WithoutNeighbours onTwoCores = new WithoutNeighbours(2);

    @Test
    void whatNeighboursKeptAThreadWaitingIsTakenOut() {
        assertThat(mean(time(1, 20).with(0.5, 0.5, 2))).isEqualTo(10, EXACT);
    }

    @Test
    void eachIterationIsCutToItsOwnShareForTheMeanOfStretchedTimesIsNotStretchedByTheMean() {
        JmhResult onceDisturbed =
                time(1, 10, 40, 10).with(new double[] {1, 0.25, 1}, new double[] {0, 0.75, 0}, Double.NaN, 2);
        assertThat(mean(onceDisturbed)).isEqualTo(10, EXACT);
    }

    @Test
    void throughputIsCutAsTheTimeItStandsFor() {
        JmhResult result =
                Measured.throughput(1, 0.1, 0.05).with(new double[] {1, 0.5}, new double[] {0, 0.5}, Double.NaN, 2);
        assertThat(mean(result)).isEqualTo(10, EXACT);
    }

    @Test
    void blockedTimeIsTheComponentsOwn() {
        assertThat(mean(time(1, 20).with(0.25, 0.25, 2))).isEqualTo(15, EXACT);
    }

    @Test
    void aQueueThatTheBenchmarksThreadsMakeThemselvesStays() {
        assertThat(mean(time(8, 40).with(0.25, 0.75, 2))).isEqualTo(40, EXACT);
    }

    @Test
    void ofAQueueOfOwnThreadsAndNeighboursOnlyTheNeighboursShareGoes() {
        // Four threads and two busy loops on two cores: a third of a core each, half of one without the loops.
        assertThat(mean(time(4, 30).with(1 / 3.0, 2 / 3.0, 2))).isEqualTo(20, EXACT);
    }

    @Test
    void aQueueThatThreadsOfTheComponentMakeStays() {
        JmhResult leakedThreads = time(1, 20).with(new double[] {0.5}, new double[] {0.5}, 2, 2);
        assertThat(mean(leakedThreads)).isEqualTo(20, EXACT);
    }

    @Test
    void waitingForTheForksOwnCollectorStaysWhereNobodyElseRuns() {
        JmhResult collecting = time(1, 20).with(new double[] {0.7}, new double[] {0.3}, 1.2, 1.2);
        assertThat(mean(collecting)).isEqualTo(20, EXACT);
    }

    @Test
    void theMedianOfShortOperationsNeedsNothingTakenOut() {
        Samples mostUninterrupted = new Samples(new double[] {10, 4_010}, new long[] {999, 1});
        double meanStretch = (9_990 + 4_010) / 10_000.0;
        double waiting = 1 - 1 / meanStretch;
        JmhResult result = Measured.sampled(mostUninterrupted).with(1 - waiting, waiting, 2);
        assertThat(p50(result)).isEqualTo(10, EXACT);
    }

    @Test
    void theMedianOfLongOperationsIsCutLikeTheirMean() {
        Samples allStretched = new Samples(new double[] {19_000, 20_000, 21_000}, new long[] {10, 10, 10});
        assertThat(p50(Measured.sampled(allStretched).with(0.5, 0.5, 2))).isEqualTo(10_000, EXACT);
    }

    @Test
    void aMedianAboveTheMeanStaysWhereNothingWaited() {
        Samples twoKinds = new Samples(new double[] {1, 10}, new long[] {40, 60});
        assertThat(p50(Measured.sampled(twoKinds).with(1, 0, 1))).isEqualTo(10, EXACT);
    }

    @Test
    void resultsThatSayNothingOfTheMachineStayAsTheyAre() {
        JmhResult foreign = time(1, 20).silently();
        assertThat(mean(foreign)).isEqualTo(20);
        assertThat(onTwoCores.takenOut(ForkStatistic.MEAN, foreign)).isZero();
    }

    @Test
    void whereTheCoresAreUnknownOnlyAsMuchIsTakenOutAsOneCoreAllows() {
        WithoutNeighbours somewhere = new WithoutNeighbours(Double.NaN);
        JmhResult alone = time(1, 20).with(0.5, 0.5, 2);
        JmhResult many = time(4, 30).with(0.25, 0.75, 2);
        assertThat(somewhere.of(ForkStatistic.MEAN, alone).orElseThrow().forks()[0])
                .isEqualTo(10, EXACT);
        assertThat(somewhere.of(ForkStatistic.MEAN, many).orElseThrow().forks()[0])
                .isEqualTo(30, EXACT);
    }

    @Test
    void whatIsTakenOutIsSaid() {
        assertThat(onTwoCores.takenOut(ForkStatistic.MEAN, time(1, 20).with(0.6, 0.4, 2)))
                .isEqualTo(0.4, EXACT);
        Samples twoKinds = new Samples(new double[] {1, 10}, new long[] {60, 40});
        assertThat(onTwoCores.takenOut(
                        ForkStatistic.P50, Measured.sampled(twoKinds).with(0.9, 0.1, 2)))
                .as("of a median that no wait moved")
                .isZero();
    }

    private double mean(JmhResult result) {
        return onTwoCores.of(ForkStatistic.MEAN, result).orElseThrow().forks()[0];
    }

    private double p50(JmhResult result) {
        return onTwoCores.of(ForkStatistic.P50, result).orElseThrow().forks()[0];
    }

    private static Measured time(int threads, double... row) {
        return Measured.averageTime("x.Y.z", threads, Map.of(), row);
    }
}
