package dev.hotpath.results.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Property(tries = 30)
    void theTwoLinesEndAsFarApartAsTheVerdictSays(
            @ForAll @DoubleRange(min = 1, max = 2.5) double power, @ForAll @IntRange(min = 1, max = 1000) int seed) {
        Verdict verdict = judged(AxisKind.SIZE, Synthetic.SIZES, x -> 5 + Math.pow(x, power), seed);

        Lines lines = Lines.of(verdict).orElseThrow();

        int last = lines.x().length - 1;
        double excess = verdict.excess().value();
        assertThat(lines.fitted()[last] / lines.healthy()[last]).isCloseTo(excess, within(1e-6 * excess));
    }

    @Test
    void aStraightCurveIsFittedByItsHealthyLine() {
        Lines lines = Lines.of(judged(AxisKind.SIZE, Synthetic.SIZES, x -> 20 + 3 * x, 1))
                .orElseThrow();

        for (int i = 0; i < lines.x().length; i++) {
            assertThat(lines.fitted()[i]).isCloseTo(lines.healthy()[i], within(0.05 * lines.healthy()[i]));
        }
        assertThat(lines.meaning()).contains("first half");
    }

    @Test
    void aQueueIsFlatInHealthAndAHingeInFact() {
        Lines lines = Lines.of(judged(AxisKind.THREADS, Synthetic.THREADS, n -> 2 * Math.max(1, n / 4), 1))
                .orElseThrow();

        assertThat(lines.healthy()).containsOnly(lines.healthy()[0]);
        assertThat(lines.fitted()[6]).isCloseTo(32, within(2.0));
        assertThat(lines.fitted()[1]).isCloseTo(2, within(0.1));
    }

    @Test
    void whatCannotBeJudgedHasNoLines() {
        Curve poor = new Curve(
                "a.b.c",
                "any",
                "",
                "n",
                AxisKind.SIZE,
                Map.of(),
                "mean",
                "us/op",
                List.of(new Point(1, new double[] {1})),
                OptionalDouble.empty());

        assertThat(Lines.of(new Judge(1).judge(List.of(poor)).get(0))).isEmpty();
    }

    private static Verdict judged(AxisKind kind, double[] x, DoubleUnaryOperator truth, long seed) {
        Curve curve = new Synthetic(kind, x, 5, Synthetic.lognormal(0.02)).curve("lines", truth, seed);
        return new Judge(1, 99).judge(List.of(curve)).get(0);
    }
}
