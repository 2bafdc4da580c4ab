package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JmhArgumentsTest {

    @Test
    void howLongAForkMeasuresIsReadWhereTheySayAllOfIt() {
        assertThat(of("-wi 2 -w 200ms -i 3 -r 1s").measured()).contains(Duration.ofMillis(3_400));
        assertThat(of("-wi 2 -i 3 -r 1s").measured()).isEmpty();
        assertThat(of("-wi two -w 200ms -i 3 -r 1s").measured()).isEmpty();
        assertThat(of("").measured()).isEmpty();
    }

    @Test
    void whereTheySayAPartItMayBeMuchLongerThanTheBenchmarkDeclares() {
        assertThat(of("-i 20 -r 10s").atMost()).isEqualTo(Duration.ofSeconds(20 * 10 + 20 * 10));
        assertThat(of("-wi 0 -i 3 -r 60s").atMost()).isEqualTo(Duration.ofSeconds(180));
        assertThat(of("-t 4").atMost()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-f", "-f5", "-wf", "-rff", "-p", "-jvmArgsPrepend"})
    void whatPairingDecidesIsRefused(String word) {
        assertThatThrownBy(() -> new JmhArguments(List.of("-wi", "1", word, "5")))
                .isInstanceOf(CannotPair.class)
                .hasMessageContaining(word);
    }

    private static JmhArguments of(String words) {
        return new JmhArguments(CommandWords.of(words));
    }
}
