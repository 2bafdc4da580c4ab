package dev.hotpath.benchmarks.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.Blackhole;

class CollidingKeysTest {

    private static final String JMH_WANTS =
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.";

    @Test
    void differentKeysHaveTheSameHashAndNoOrder() {
        CollidingKey one = new CollidingKey(1);

        assertThat(one)
                .isEqualTo(new CollidingKey(1))
                .isNotEqualTo(new CollidingKey(2))
                .isNotInstanceOf(Comparable.class)
                .hasSameHashCodeAs(new CollidingKey(2));
    }

    @Test
    void eachKeyIsComparedWithEveryOneThatIsThere() {
        assertThat(comparisons(512)).isGreaterThanOrEqualTo(512 * 511 / 2);
        assertThat((double) comparisons(1024) / comparisons(512)).isCloseTo(4, within(0.1));
    }

    @Test
    void theMapHoldsEveryKey() {
        CollidingKeys colliding = new CollidingKeys();
        colliding.keys = 32;
        colliding.prepare(new Blackhole(JMH_WANTS));

        assertThat(colliding.fill()).hasSize(32).containsKey(new CollidingKey(31));
    }

    private static long comparisons(int keys) {
        AtomicLong comparisons = new AtomicLong();
        CollidingKey[] counting = IntStream.range(0, keys)
                .mapToObj(number -> new CollidingKey(number) {
                    @Override
                    public boolean equals(Object other) {
                        comparisons.incrementAndGet();
                        return super.equals(other);
                    }

                    @Override
                    public int hashCode() {
                        return super.hashCode();
                    }
                })
                .toArray(CollidingKey[]::new);
        CollidingKeys.filledWith(counting);
        return comparisons.get();
    }
}
