package dev.hotpath.results.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class EdgesTest {

    private static final double[] LOADS = {80, 120, 140};

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void aDelayInWhatOthersWaitForCostsMoreAtHighLoad() throws InterruptedException {
        Delays held = (component, delay, load, repetition) -> 75 + delay * 0.08 / (1 - load / 152) * 10 + noise();
        Amplification found = Amplification.of("services.recommendation", held, LOADS, 3, 1);
        assertThat(found.rises()).isTrue();
        assertThat(found.slopes().get(2).kind()).isEqualTo("amplified");
        assertThat(found.words(10))
                .startsWith("a millisecond more in services.recommendation costs the page")
                .contains(" at 8/s, ", " at 14/s, ")
                .endsWith("amplified: it grows with the load");
    }

    @Test
    void aDelayOnThePathIsSerialAndOneBesideItIsSlack() throws InterruptedException {
        Amplification serial = Amplification.of("redis", (c, delay, load, r) -> 75 + delay + noise(), LOADS, 4, 1);
        Amplification slack = Amplification.of("side", (c, delay, load, r) -> 75 + noise(), LOADS, 4, 1);
        assertThat(serial.slopes()).allMatch(slope -> slope.kind().equals("serial"));
        assertThat(slack.slopes()).allMatch(slope -> slope.kind().equals("slack"));
        assertThat(serial.rises()).isFalse();
    }

    @Test
    void theIntervalHoldsTheSlopeAboutAsOftenAsItSays() throws InterruptedException {
        int held = 0;
        for (int seed = 0; seed < 300; seed++) {
            Amplification found = Amplification.of(
                    "redis",
                    (c, delay, load, r) -> 75 + delay + 2 * random.nextGaussian(),
                    new double[] {100},
                    3,
                    seed);
            held += found.slopes().get(0).slope().low() <= 1
                            && found.slopes().get(0).slope().high() >= 1
                    ? 1
                    : 0;
        }
        assertThat(held).isBetween(270, 298);
    }

    @Test
    void predictionsAreHeldAgainstRealChanges() throws InterruptedException {
        Amplification serial = Amplification.of("redis", (c, delay, load, r) -> 75 + delay + noise(), LOADS, 3, 1);
        double predicted = serial.slopes().get(0).predict(75, -10);
        assertThat(Amplification.medianError(List.of(
                        new Amplification.Check(predicted, 65),
                        new Amplification.Check(80, 80),
                        new Amplification.Check(80, 40))))
                .isLessThan(0.05);
    }

    @Test
    void aRetryStormStaysWhenTheLoadThatBeganItIsGone() {
        Hysteresis found =
                new Hysteresis(List.of(step(80, 80, 1000, 0.4), step(100, 80, 1000, 0.4), step(120, 1000, 1000, 0.4)));
        assertThat(found.staysSick()).isTrue();
        assertThat(found.words(10))
                .isEqualTo("stays sick: back at 8/s it takes 10 s where it took 800 ms on the way up to"
                        + " 12/s, and 40 % fail where 0 % did; the area between the curves is 2.23 of the one below");
    }

    @Test
    void aPageThatGoesOnFailingFastIsNotWellAgain() {
        Hysteresis found = new Hysteresis(List.of(step(80, 80, 20, 0.9), step(100, 80, 20, 0.9)));
        assertThat(found.staysSick()).isTrue();
        assertThat(found.comesBackAt()).isNaN();
    }

    @Test
    void aFewMoreFailuresOfManyAreChance() {
        Hysteresis.Step failing =
                new Hysteresis.Step(80, new Hysteresis.State(900, 0.1), new Hysteresis.State(950, 0.16));
        assertThat(new Hysteresis(List.of(failing, step(100, 900, 900, 0))).staysSick())
                .isFalse();
    }

    @Test
    void aQueueThatDrainsComesBack() {
        Hysteresis prompt = new Hysteresis(List.of(step(80, 80, 80, 0), step(100, 80, 80, 0), step(120, 900, 900, 0)));
        assertThat(prompt.area()).isZero();
        assertThat(prompt.words(10)).startsWith("follows its load down from 12/s;");
        assertThat(new Hysteresis(List.of(step(80, 80, 79.9, 0), step(100, 80, 80, 0))).words(10))
                .endsWith("the area between the curves is 0.00 of the one below");
        Hysteresis late = new Hysteresis(List.of(step(80, 80, 85, 0), step(120, 90, 500, 0), step(140, 900, 900, 0)));
        assertThat(late.staysSick()).isFalse();
        assertThat(late.comesBackAt()).isEqualTo(80);
        assertThat(late.words(10))
                .startsWith(
                        "is still sick at 12/s after 14/s, where it takes 5 s and took 900 ms on the way up, and comes"
                                + " back at 8/s; the area");
    }

    @Test
    void aLoadThatBroughtNoRequestsHasNoMean() {
        assertThatThrownBy(() -> new Hysteresis.State(Double.NaN, Double.NaN))
                .hasMessageContaining("nothing was requested");
    }

    @Test
    void aLiveSetThatGrowsByEachOperationIsALeak() {
        Leak leak = LiveSet.judge(operations(), live(step -> 40e6 + 2000 * 1e3 * step, 0.01));
        assertThat(leak.grows()).isTrue();
        assertThat(leak.bytesPerOperation().low()).isLessThan(2000);
        assertThat(leak.bytesPerOperation().high()).isGreaterThan(2000);
        assertThat(leak.words())
                .startsWith("the live set after GC grows by 2 kB an operation")
                .contains("MB kept of");
    }

    @Test
    void aCacheThatFillsIsNone() {
        assertThat(LiveSet.judge(operations(), live(step -> 40e6 + 8e6 * Math.min(step, 4), 0.005))
                        .grows())
                .isFalse();
    }

    @Test
    void noiseIsSeldomTakenForALeakAndALeakSeldomForNoise() {
        int alarms = 0;
        int found = 0;
        for (int i = 0; i < 2000; i++) {
            alarms += LiveSet.judge(operations(), live(step -> 40e6, 0.02)).grows() ? 1 : 0;
            found += LiveSet.judge(operations(), live(step -> 40e6 * (1 + 0.2 * step / 11), 0.02))
                            .grows()
                    ? 1
                    : 0;
        }
        assertThat(alarms).isLessThan(20);
        assertThat(found).isGreaterThan(1900);
    }

    @Test
    void tooFewReadingsAreRefused() {
        assertThatThrownBy(() -> LiveSet.judge(new double[] {1, 2}, new double[] {1, 2}))
                .hasMessageContaining("at least 8");
    }

    private static Hysteresis.Step step(double load, double up, double down, double failedDown) {
        return new Hysteresis.Step(load, new Hysteresis.State(up, 0), new Hysteresis.State(down, failedDown));
    }

    private double noise() {
        return 0.5 * random.nextGaussian();
    }

    private static double[] operations() {
        double[] operations = new double[12];
        for (int i = 0; i < operations.length; i++) {
            operations[i] = 1000.0 * i;
        }
        return operations;
    }

    private double[] live(IntToDoubleFunction truth, double noise) {
        double[] bytes = new double[12];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = truth.applyAsDouble(i) * (1 + noise * random.nextGaussian());
        }
        return bytes;
    }
}
