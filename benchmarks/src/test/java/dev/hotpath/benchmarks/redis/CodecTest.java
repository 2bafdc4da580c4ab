package dev.hotpath.benchmarks.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.fixtures.payload.RecommendationGenerator;
import dev.hotpath.fixtures.payload.Recommendations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodecTest {

    @Property(tries = 100)
    void everyCodecGivesBackWhatItWasGiven(
            @ForAll Codec codec, @ForAll long seed, @ForAll @IntRange(min = 100, max = 60_000) int bytes)
            throws IOException {
        Recommendations payload = new RecommendationGenerator(seed).ofBytes(bytes);
        PayloadCodec payloadCodec = codec.create();

        assertThat(payloadCodec.decode(payloadCodec.encode(payload))).isEqualTo(payload);
    }

    @ParameterizedTest
    @EnumSource
    void bytesThatAreCutOffAreRefused(Codec codec) throws IOException {
        PayloadCodec payloadCodec = codec.create();
        byte[] encoded = payloadCodec.encode(new RecommendationGenerator(1).ofBytes(5_000));

        assertThatThrownBy(() -> payloadCodec.decode(Arrays.copyOf(encoded, encoded.length / 2)))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"SMILE", "GZIP"})
    void compactCodecsStoreLessThanJson(Codec codec) throws IOException {
        Recommendations payload = new RecommendationGenerator(1).ofBytes(50_000);

        assertThat(codec.create().encode(payload))
                .hasSizeLessThan(Codec.JSON.create().encode(payload).length);
    }

    @Test
    void anotherObjectThanAPayloadIsRefused() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(text)) {
            out.writeObject("no payload");
        }

        assertThatThrownBy(() -> Codec.JDK.create().decode(text.toByteArray()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no recommendation payload");
    }
}
