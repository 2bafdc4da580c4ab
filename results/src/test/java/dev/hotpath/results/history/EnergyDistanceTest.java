package dev.hotpath.results.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EnergyDistanceTest {

    @Test
    void twoLevelsAreTwiceTheirDistanceApart() {
        // All four distances between the parts are 1, none within: 2·4/(2·2) = 2, times 2·2/(2+2).
        assertThat(new EnergyDistance(new double[] {0, 0, 1, 1}, 2).at(2)).isEqualTo(2);
    }

    @Test
    void theScatterWithinThePartsCountsAgainstThem() {
        // Between: 2·(2+3+1+2)/4 = 4; within: 1 and 1.
        assertThat(new EnergyDistance(new double[] {0, 1, 2, 3}, 2).at(2)).isEqualTo(2);
    }

    @Test
    void theBestCutIsWhereAnyCutIsBest() {
        double[] values = Noise.stepping(30, 12, 1.3, 0.05, 2);
        EnergyDistance parts = new EnergyDistance(values, 3);
        EnergyDistance.Cut best = parts.best();
        double most = Double.NEGATIVE_INFINITY;
        for (int cut = 3; cut <= 27; cut++) {
            most = Math.max(most, parts.at(cut));
        }
        assertThat(best.statistic()).isCloseTo(most, within(1e-9));
        assertThat(parts.at(best.at())).isCloseTo(most, within(1e-9));
    }

    @Test
    void valuesTooFewForTwoPartsHaveNoCut() {
        assertThat(new EnergyDistance(new double[] {1, 2, 3}, 2).best()).isNull();
    }

    @Test
    void equalValuesAreNeverBeyondChance() {
        EnergyDistance parts = new EnergyDistance(new double[] {5, 5, 5, 5, 5, 5}, 2);
        assertThat(parts.isBeyondChance(parts.best().statistic(), 999, new SplittableRandom(1)))
                .isFalse();
    }
}
