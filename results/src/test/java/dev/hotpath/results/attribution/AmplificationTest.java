package dev.hotpath.results.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hotpath.results.scaling.Interval;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class AmplificationTest {

    private static final double[] LOADS = {80, 120, 140};

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void aDelayInWhatOthersWaitForCostsMoreAtHighLoad() throws InterruptedException {
        Amplification found = of((delay, load) -> 75 + delay * 0.8 / (1 - load / 152));
        assertThat(found.rises()).isTrue();
        assertThat(found.slopes().get(2).kind()).isEqualTo("amplified");
        assertThat(found.words(10))
                .startsWith("a millisecond more in redis costs the page 1.7 ms (")
                .contains(" at 8/s, ", " at 14/s, amplified")
                .endsWith("amplified: it grows with the load");
    }

    @Test
    void aDelayOnThePathIsSerialAndOneBesideItIsSlack() throws InterruptedException {
        Amplification serial = of((delay, load) -> 75 + delay);
        Amplification slack = of((delay, load) -> 75);
        assertThat(serial.slopes()).allMatch(slope -> slope.kind().equals("serial"));
        assertThat(slack.slopes()).allMatch(slope -> slope.kind().equals("slack"));
        assertThat(serial.rises()).isFalse();
    }

    @Test
    void aLoadAtWhichThePageFailsHasNoSlopeWorthTheName() throws InterruptedException {
        Delays page = (component, delay, load, repetition) ->
                new Delays.Seen(75 + delay * (load > 130 ? 100 : 1) + noise(0.2), load > 130 && delay == 5 ? 0.12 : 0);
        Amplification found = Amplification.of("redis", page, LOADS, 2, 1);
        assertThat(found.slopes()).extracting(Amplification.Slope::fails).containsExactly(false, false, true);
        assertThat(found.rises()).isFalse();
        assertThat(found.words(10)).endsWith("at 14/s, but 12 % fail, so it says little");
    }

    @Test
    void aPageWhoseQueueOnlyGrowsHasNoSlopeEither() throws InterruptedException {
        Delays page =
                (component, delay, load, repetition) -> new Delays.Seen(75 + delay + noise(0.1), 0, load > 130 ? 2 : 1);
        Amplification found = Amplification.of("redis", page, LOADS, 2, 1);
        assertThat(found.slopes()).extracting(Amplification.Slope::fails).containsExactly(false, false, true);
        assertThat(found.words(10)).endsWith("at 14/s, but it gets slower all the while, so it says little");
    }

    @Test
    void aPageThatSteadilyGetsSlowerOrFasterMeanwhileHasTheSameSlope() throws InterruptedException {
        for (double drift : new double[] {0.5, -0.5}) {
            int[] runs = {0};
            Delays page = (component, delay, load, repetition) -> new Delays.Seen(75 + delay + drift * runs[0]++, 0);
            assertThat(Amplification.of("redis", page, LOADS, 2, 1).slopes())
                    .allSatisfy(slope -> assertThat(slope.slope().value()).isCloseTo(1, within(1e-9)));
        }
    }

    @Test
    void anOddNumberOfRepetitionsCannotBeBalanced() {
        Delays page = (component, delay, load, repetition) -> new Delays.Seen(75, 0);
        assertThatThrownBy(() -> Amplification.of("redis", page, LOADS, 3, 1)).hasMessageContaining("even number");
    }

    @Test
    void anErrorIsOfTheGainAndNotOfThePage() {
        Prediction missed = new Prediction(80, 5, 80, 75, 78);
        assertThat(missed.error()).isCloseTo(1.5, within(1e-9));
        assertThat(missed.errorOfPage()).isCloseTo(0.038, within(0.001));
        assertThat(missed.tells()).isTrue();
        assertThat(new Prediction(80, 5, 80, 79.9, 80.2).tells()).isFalse();
    }

    @Test
    void whatThePageDriftsByIsNoGain() throws InterruptedException {
        int[] runs = {0};
        Amplification.Slope serial = new Amplification.Slope(80, 200, 0, 1, new Interval(1, 1, 1));
        Prediction found = Prediction.of(serial, 5, 2, new Prediction.Sides() {
            @Override
            public double asItIs(int repetition) {
                return 80 + 0.5 * runs[0]++;
            }

            @Override
            public double faster(int repetition) {
                return 75 + 0.5 * runs[0]++;
            }
        });
        assertThat(found.error()).isCloseTo(0, within(1e-9));
    }

    @Test
    void theIntervalHoldsTheSlopeAboutAsOftenAsItSays() throws InterruptedException {
        for (int repetitions = 2; repetitions <= 4; repetitions += 2) {
            int held = 0;
            for (int seed = 0; seed < 300; seed++) {
                double[] level = {noise(10), noise(10), noise(10), noise(10)};
                Delays page = (component, delay, load, repetition) ->
                        new Delays.Seen(75 + delay + level[repetition] + noise(1), 0);
                Amplification.Slope slope = Amplification.of("redis", page, new double[] {100}, repetitions, seed)
                        .slopes()
                        .get(0);
                held += slope.slope().low() <= 1 && slope.slope().high() >= 1 ? 1 : 0;
            }
            assertThat(held).isBetween(272, 297);
        }
    }

    @Test
    void whatRepetitionsDifferByAsAWholeWidensNoInterval() throws InterruptedException {
        Delays page = (component, delay, load, repetition) -> new Delays.Seen(75 + delay + 20 * repetition, 0);
        Amplification.Slope slope =
                Amplification.of("redis", page, LOADS, 2, 1).slopes().get(0);
        assertThat(slope.slope().high() - slope.slope().low()).isLessThan(0.001);
        assertThat(slope.pageMillis()).isEqualTo(85);
    }

    @Test
    void oneRunOfADelayHasNoInterval() {
        Delays page = (component, delay, load, repetition) -> new Delays.Seen(75, 0);
        assertThatThrownBy(() -> Amplification.of("redis", page, LOADS, 1, 1)).hasMessageContaining("at least 2 runs");
    }

    @Test
    void predictionsAreHeldAgainstRealChangesAndAgainstPredictingNone() throws InterruptedException {
        Amplification serial = of((delay, load) -> 75 + delay);
        assertThat(serial.slopes().get(0).predict(75, -5)).isCloseTo(70, within(1.0));
        Prediction good = new Prediction(80, 5, 75, 70.5, 70);
        Prediction bad = new Prediction(120, 5, 75, 70, 40);
        assertThat(good.errorOfNoChange()).isCloseTo(0.071, within(0.001));
        List<AmplificationCase> cases =
                List.of(new AmplificationCase("a-page", "healthy", 1, "code", 10, serial, 0, List.of(good, bad, good)));
        assertThat(AmplificationReport.medianError(cases)).isCloseTo(0.1, within(1e-9));
        assertThat(AmplificationReport.holds(cases)).isTrue();
        List<AmplificationCase> late =
                List.of(new AmplificationCase("a-page", "healthy", 1, "code", 10, serial, 2, List.of(bad, bad, good)));
        assertThat(AmplificationReport.holds(late)).isFalse();
        assertThat(AmplificationReport.markdown(late, "run it"))
                .contains("2 runs did not get the load when it was due");
        assertThat(AmplificationReport.markdown(cases, "run it"))
                .contains("`run it`")
                .contains("| a-page | healthy | redis | 8 | 75")
                .contains("| 50 ms | 700 ms | 400 ms | 85.7 % |")
                .contains("whoever predicts no change is off by 7.1 %");
    }

    @Test
    void aLoadWithoutAPredictionStandsInTheTableWithItsSlope() throws InterruptedException {
        Amplification serial = of((delay, load) -> 75 + delay);
        List<AmplificationCase> cases =
                List.of(new AmplificationCase("a-page", "healthy", 1, "code", 10, serial, 0, List.of()));
        assertThat(AmplificationReport.medianError(cases)).isNaN();
        assertThat(AmplificationReport.holds(cases)).isFalse();
        assertThat(AmplificationReport.markdown(cases, "run it")).contains("serial | – | – | – | – |");
    }

    private Amplification of(DoubleBinaryOperator byDelayAndLoad) throws InterruptedException {
        Delays page = (component, delay, load, repetition) ->
                new Delays.Seen(byDelayAndLoad.applyAsDouble(delay, load) + noise(0.1), 0);
        return Amplification.of("redis", page, LOADS, 4, 1);
    }

    private double noise(double deviation) {
        return deviation * random.nextGaussian();
    }
}
