package dev.hotpath.benchmarks.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.Blackhole;

class IntegerDigitsTest {

    private static final String JMH_WANTS =
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.";

    @Test
    void theNumberHasAsManyDigitsAsTheAxisSays() {
        IntegerDigits integer = new IntegerDigits();
        integer.digits = 250;
        integer.prepare(new Blackhole(JMH_WANTS));

        assertThat(integer.read().toString()).hasSize(250);
    }
}
