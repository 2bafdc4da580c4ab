package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JmhArgumentsTest {

    @Test
    void howLongAForkMeasuresIsReadWhereTheySayAllOfIt() {
        assertThat(of("-wi 2 -w 200ms -i 3 -r 1s").measured()).contains(Duration.ofMillis(3_400));
        assertThat(of("-wi 2 -i 3 -r 1s").measured()).isEmpty();
        assertThat(of("-wi two -w 200ms -i 3 -r 1s").measured()).isEmpty();
        assertThat(of("-wi=2 -w200ms --i 3 --r=1s").measured()).contains(Duration.ofMillis(3_400));
        assertThat(of("").measured()).isEmpty();
    }

    @Test
    void whereTheySayAPartItMayBeMuchLongerThanTheBenchmarkDeclares() {
        assertThat(of("-i 20 -r 10s").atMost()).isEqualTo(Duration.ofSeconds(20 * 10 + 20 * 10));
        assertThat(of("-wi 0 -i 3 -r 60s").atMost()).isEqualTo(Duration.ofSeconds(180));
        assertThat(of("-t 4").atMost()).isZero();
    }

    @Test
    void itIsMeasuredInEveryModeThatTheySay() {
        assertThat(of("-bm avgt,thrpt").modes()).hasValue(2);
        assertThat(of("-bm=all").modes()).hasValue(4);
        assertThat(of("-bm All").modes()).hasValue(4);
        assertThat(of("-bm avgt -bm ss").modes()).hasValue(2);
        assertThat(of("-bm none").modes()).isEmpty();
        assertThat(of("-t 4").modes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-f 5",
                "-f5",
                "-f=5",
                "--f 5",
                "-wf 0",
                "-rff x",
                "-p n=1",
                "-pn=1",
                "-jvmArgsPrepend -ea",
                "-jvmArgsP -ea",
                "-lp"
            })
    void whatPairingDecidesIsRefusedHoweverItIsWritten(String words) {
        assertThatThrownBy(() -> of("-wi 1 " + words))
                .isInstanceOf(CannotPair.class)
                .hasMessageContaining("--jmh can't take -");
    }

    @Test
    void theValueOfAnOptionIsNoOption() {
        assertThatCode(() -> of("-op 5 -pro gc -wmb Foo")).doesNotThrowAnyException();
        assertThatCode(() -> of("-jvmArgs -foo -bm avgt -t 4")).doesNotThrowAnyException();
        assertThat(of("-jvmArgs -t -bm avgt").sayThreads()).isFalse();
        assertThat(of("-t4").sayThreads()).isTrue();
    }

    private static JmhArguments of(String words) {
        return new JmhArguments(CommandWords.of(words));
    }
}
