package dev.hotpath.results.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KnownNoiseTest {

    @Test
    void ofUniformErrorsOnlyTheOutermostTellTheLocation() {
        Noise uniform = Noise.independent("uniform", random -> 2 * random.nextDouble() - 1);
        KnownNoise known = KnownNoise.of(uniform, new Design(5, 5), 1);
        double[] logs = {4.4, 4.5, 4.6, 5.9, 4.45};
        assertThat(known.locate(logs)).isCloseTo((4.4 + 5.9) / 2, within(0.03));
        // The variance of the midrange of n uniform errors on [-1, 1] is 2 / ((n + 1)(n + 2)).
        assertThat(known.variance()).isCloseTo(2.0 / (6 * 7), within(0.006));
    }

    @Test
    void ofNormalErrorsTheMeanIsTheLocation() {
        Noise normal = Noise.independent("normal", KnownNoiseTest::nearlyNormal);
        KnownNoise ofNormal = KnownNoise.of(normal, new Design(5, 4), 1);
        assertThat(ofNormal.locate(new double[] {1, 1.2, 0.9, 1.3})).isCloseTo(1.1, within(0.03));
        assertThat(ofNormal.variance()).isCloseTo(1.0 / 4, within(0.03));
    }

    private static double nearlyNormal(SplittableRandom random) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }
}
