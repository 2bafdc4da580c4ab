package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WithServersTest {

    private static final Trial TRIAL = new Trial("a.B.c", Map.of(), 1, 1, 1);

    private final Runnable dead = () -> {
        throw new IllegalStateException("Redis has ended by itself");
    };

    @Test
    void aTrialThatFailsBecauseItsServerDiedIsNotTheTrialsFailure() {
        assertThatThrownBy(() -> new WithServers(ends(Outcome.FAILED), dead).launch(TRIAL))
                .hasMessage("Redis has ended by itself");
    }

    @Test
    void aTrialThatFailsByItselfIsAResult() {
        assertThat(new WithServers(ends(Outcome.HUNG), () -> {}).launch(TRIAL).outcome())
                .isEqualTo(Outcome.HUNG);
    }

    @Test
    void whatWasMeasuredCountsWhateverHappensToTheServersThen() {
        assertThat(new WithServers(ends(Outcome.OK), dead).launch(TRIAL).outcome())
                .isEqualTo(Outcome.OK);
    }

    private static Launcher ends(Outcome outcome) {
        return new Launcher() {
            @Override
            public Launch launch(Trial trial) {
                return new Launch(outcome, "", null);
            }

            @Override
            public void abort() {}
        };
    }
}
