package dev.hotpath.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class GatePropertiesTest {

    private static final Map<Kind, Kind> TURNED = Map.of(
            Kind.REGRESSED, Kind.IMPROVED,
            Kind.IMPROVED, Kind.REGRESSED,
            Kind.EQUIVALENT, Kind.EQUIVALENT,
            Kind.INCONCLUSIVE, Kind.INCONCLUSIVE);

    private final Gate gate = new Gate();

    @Property(tries = 200)
    void swappingTheSidesTurnsTheVerdictAround(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.01, max = 0.1) double noise,
            @ForAll @DoubleRange(min = 0.8, max = 1.25) double times) {
        Series series = new Suite(seed).time("a.B.c", noise, times, times);

        Change there = decide(series);
        Change back = decide(map(series, pair -> new Pair(pair.head(), pair.base())));

        assertThat(back.kind()).isEqualTo(TURNED.get(there.kind()));
        assertThat(back.ratio().value()).isCloseTo(1 / there.ratio().value(), within(1e-9));
        assertThat(back.ratio().high()).isCloseTo(1 / there.ratio().low(), within(1e-6));
        assertThat(back.pairsNeeded()).isEqualTo(there.pairsNeeded());
    }

    @Property(tries = 200)
    void aUnitChangesNothing(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.8, max = 1.25) double times,
            @ForAll @IntRange(min = -9, max = 9) int digits) {
        Series series = new Suite(seed).time("a.B.c", 0.05, times, times);
        double factor = Math.pow(10, digits);

        Change plain = decide(series);
        Change scaled = decide(map(series, pair -> new Pair(factor * pair.base(), factor * pair.head())));

        assertThat(scaled.kind()).isEqualTo(plain.kind());
        assertThat(scaled.ratio().value()).isCloseTo(plain.ratio().value(), within(1e-9));
    }

    private Change decide(Series series) {
        List<Series> canary = new Suite(1).steadyCanary();
        return gate.decide(List.of(series), canary, List.of(), List.of())
                .changes()
                .get(0);
    }

    private static Series map(Series series, UnaryOperator<Pair> pairs) {
        return new Series(
                series.subject(),
                series.family(),
                series.unit(),
                series.screened().stream().map(pairs).toList(),
                series.confirmed().stream().map(pairs).toList());
    }
}
