package dev.hotpath.results.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.scaling.Interval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final Page PAGE = new Page(80, 80, 240, 0, 0, 0, 3);

    @Test
    void whatBringsHalfOfItBackMakesThePageSick() {
        assertThat(fault(0.5, null).culprits()).containsExactly("pool");
        assertThat(fault(0.5, null).leavesOpen()).isFalse();
    }

    @Test
    void whereNoneAloneDoesTwoTogetherMay() {
        Attribution found = fault(0.4, 0.9);

        assertThat(found.culprits()).containsExactly("pool", "redis");
        assertThat(found.leavesOpen()).isFalse();
    }

    @Test
    void whereNothingDoesItIsNoAnswer() {
        assertThat(fault(0.4, 0.45).culprits()).isEmpty();
        assertThat(fault(0.4, 0.45).leavesOpen()).isTrue();
        assertThat(fault(null, null).leavesOpen()).isTrue();
    }

    @Test
    void noFaultIsAnAnswerAndWhatCannotBeToldIsNone() {
        assertThat(found(Outcome.NO_FAULT, List.of(), null).leavesOpen()).isFalse();
        assertThat(found(Outcome.CANNOT_TELL, List.of(), null).leavesOpen()).isTrue();
    }

    private static Attribution fault(Double alone, Double together) {
        return found(
                Outcome.FAULT,
                List.of(new Cause("pool", 1, alone == null ? null : restored(alone), 0.9, 85.0, List.of())),
                together == null ? null : new Together(List.of("pool", "redis"), restored(together), 0.1, 85));
    }

    private static Interval restored(double share) {
        return new Interval(share, share - 0.1, share + 0.1);
    }

    private static Attribution found(Outcome outcome, List<Cause> causes, Together together) {
        return new Attribution(
                Attribution.SCHEMA,
                outcome,
                10,
                9,
                0,
                PAGE,
                PAGE,
                List.of(),
                causes,
                together,
                null,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                "");
    }
}
