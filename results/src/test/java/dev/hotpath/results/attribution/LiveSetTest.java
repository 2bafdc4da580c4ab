package dev.hotpath.results.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class LiveSetTest {

    private final SplittableRandom random = new SplittableRandom(1);

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
    void aGrowthThatIsCertainButSmallIsToldAsSuch() {
        assertThat(LiveSet.judge(operations(), live(step -> 40e6 + 1e3 * step, 1e-7))
                        .words())
                .startsWith("the live set after GC grows by 1 B an operation")
                .contains("measure for longer");
        assertThat(LiveSet.judge(operations(), live(step -> 40e6 + 30 * step, 1e-9))
                        .words())
                .startsWith("the live set after GC grows by 0.03 B an operation");
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
