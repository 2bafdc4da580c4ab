package dev.hotpath.benchmarks.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.fixtures.payload.RecommendationJson;
import dev.hotpath.fixtures.payload.Recommendations;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payloads are compared by length and by {@code equals}: in a failure's message they would be megabytes. */
class StoredPayloadsTest {

    @ParameterizedTest
    @ValueSource(ints = {100_000, 1_400_000, 12_000_000})
    void payloadsAreDifferentAllOfTheLengthAskedForAndTogetherFillTheCaches(int bytes) throws IOException {
        CodecPayloads payloads = prepared(Codec.SMILE, bytes);
        Recommendations first = payloads.decodeNext();
        Set<Recommendations> others = new HashSet<>();

        for (Recommendations next = payloads.decodeNext(); !next.equals(first); next = payloads.decodeNext()) {
            assertThat(RecommendationJson.bytes(next).length).isEqualTo(bytes);
            assertThat(others.add(next)).as("met for the first time").isTrue();
        }

        assertThat(RecommendationJson.bytes(first).length).isEqualTo(bytes);
        assertThat((1 + others.size()) * (long) bytes).isGreaterThanOrEqualTo(StoredPayloads.TOGETHER);
    }

    @ParameterizedTest
    @EnumSource
    void encodingAndDecodingTakeTheSamePayloadsInTheSameOrder(Codec codec) throws IOException {
        CodecPayloads encoding = prepared(codec, 700);
        CodecPayloads decoding = prepared(codec, 700);

        for (int i = 0; i < 5_000; i++) {
            Recommendations expected = decoding.decodeNext();
            assertThat(encoding.decode(encoding.encodeNext()).equals(expected)).isTrue();
        }
    }

    private static CodecPayloads prepared(Codec codec, int bytes) throws IOException {
        CodecPayloads payloads = new CodecPayloads();
        payloads.codec = codec;
        payloads.bytes = bytes;
        payloads.shortCalls = 1;
        payloads.prepare();
        return payloads;
    }
}
