package dev.hotpath.results.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ChangePointsPropertyTest {

    @Property(tries = 60)
    void aStepOfTenPercentIsFoundWithinARun(
            @ForAll @IntRange(min = 40, max = 150) int readings,
            @ForAll @DoubleRange(min = 0.3, max = 0.7) double share,
            @ForAll @IntRange(max = 100_000) int seed) {
        int at = (int) (readings * share);
        List<ChangePoint> found = new ChangePoints(seed).of(Noise.stepping(readings, at, 1.1, 0.015, seed));
        assertThat(found)
                .extracting(ChangePoint::at)
                .anySatisfy(f -> assertThat(f).isBetween(at - 1, at + 1));
    }

    @Property(tries = 40)
    void theUnitDoesNotMatter(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double factor, @ForAll @IntRange(max = 1000) int seed) {
        double[] costs = Noise.stepping(80, 30, 1.15, 0.04, seed);
        double[] others = Arrays.stream(costs).map(c -> c * factor).toArray();
        assertThat(places(new ChangePoints(1).of(others))).isEqualTo(places(new ChangePoints(1).of(costs)));
    }

    @Property(tries = 20)
    void theSameSeedGivesTheSameChanges(@ForAll @IntRange(max = 1000) int seed) {
        double[] costs = Noise.stepping(100, 40, 1.05, 0.05, seed);
        assertThat(new ChangePoints(seed).of(costs)).isEqualTo(new ChangePoints(seed).of(costs));
    }

    private static List<Integer> places(List<ChangePoint> changes) {
        return changes.stream().map(ChangePoint::at).toList();
    }
}
