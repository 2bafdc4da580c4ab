package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void screeningLeavesTimeToConfirmAndConfirmingLeavesTimeToJudge() {
        Budget budget = new Budget(BEGUN, Duration.ofSeconds(102));

        assertThat(budget.screening()).isEqualTo(BEGUN.plusSeconds(65));
        assertThat(budget.confirming()).isEqualTo(BEGUN.plusSeconds(100));
        assertThat(budget.end()).isEqualTo(BEGUN.plusSeconds(102));
    }

    @Test
    void lessThanFourPairsOfEachTellNothing() {
        assertThat(Budget.least(Duration.ofSeconds(13)))
                .as("to screen, and to confirm")
                .hasSeconds(2 + 8 * 13);
    }

    @Test
    void withoutALengthNothingIsLate() {
        Budget budget = new Budget(BEGUN, null);

        assertThat(budget.screening()).isNull();
        assertThat(budget.confirming()).isNull();
        assertThat(budget.end()).isNull();
    }
}
