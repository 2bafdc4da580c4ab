package dev.hotpath.benchmarks.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stub networks carry what a real Redis would: RESP, redis.io/docs/reference/protocol-spec. */
class ProtocolTest {

    private static final byte[] KEY = "key".getBytes(US_ASCII);
    private static final byte[] VALUE = "value".getBytes(US_ASCII);
    private static final String SET = "*5\r\n$3\r\nSET\r\n$3\r\nkey\r\n$5\r\nvalue\r\n$2\r\nEX\r\n$3\r\n600\r\n";

    @Test
    void jedisSendsTheCommandOfTheSpecification() throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();

        new JedisStub(KEY, sent, InputStream.nullInputStream()).set(VALUE);

        assertThat(sent.toString(US_ASCII)).isEqualToIgnoringCase(SET);
    }

    @Test
    void lettuceSendsTheCommandOfTheSpecification() {
        try (LettuceStub lettuce = new LettuceStub(KEY, Resp.bulkString(VALUE))) {
            ByteBuf sent = lettuce.set(VALUE);

            assertThat(sent.toString(US_ASCII)).isEqualToIgnoringCase(SET);
            sent.release();
        }
    }

    @Test
    void aReplyIsABulkStringOfTheSpecification() {
        assertThat(new String(Resp.bulkString(VALUE), US_ASCII)).isEqualTo("$5\r\nvalue\r\n");
        assertThat(new String(Resp.bulkString(new byte[0]), US_ASCII)).isEqualTo("$0\r\n\r\n");
    }

    @Test
    void bothClientsReadRepliesOfDifferentLengthsInTurn() {
        byte[][] values = {random(3), random(20_000), random(0), random(700)};
        byte[] replies = Resp.bulkStrings(values);
        JedisStub jedis = new JedisStub(KEY, new CopyingOutputStream(), new CyclingInputStream(replies));
        try (LettuceStub lettuce = new LettuceStub(KEY, Resp.eachBulkString(values))) {
            for (int time = 0; time < 10; time++) {
                byte[] expected = values[time % values.length];
                assertThat(jedis.get()).isEqualTo(expected);
                assertThat(lettuce.get()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_191, 8_192, 8_193, 100_000})
    void bothClientsReadTheSameReplyAgainAndAgain(int length) {
        byte[] value = random(length);
        byte[] reply = Resp.bulkString(value);
        JedisStub jedis = new JedisStub(KEY, new CopyingOutputStream(), new CyclingInputStream(reply));
        try (LettuceStub lettuce = new LettuceStub(KEY, reply)) {
            for (int time = 0; time < 5; time++) {
                assertThat(jedis.get()).isEqualTo(value);
                assertThat(lettuce.get()).isEqualTo(value);
            }
        }
    }

    @Test
    void aReplyThatIsCutOffIsNotTakenForAValue() {
        byte[] cut = "$9\r\nvalue".getBytes(US_ASCII);
        try (LettuceStub lettuce = new LettuceStub(KEY, cut)) {
            assertThatThrownBy(lettuce::get)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cut off");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 131_072, 131_073, 1_000_000})
    void theStubNetworkTakesValuesOfAnyLength(int length) throws IOException {
        JedisStub jedis = new JedisStub(KEY, new CopyingOutputStream(), InputStream.nullInputStream());

        jedis.set(random(length));
    }

    private static byte[] random(int length) {
        byte[] value = new byte[length];
        new SplittableRandom(length).nextBytes(value);
        return value;
    }
}
