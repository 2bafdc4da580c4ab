package dev.hotpath.benchmarks.redis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class BadParamsTest {

    private static final URI NOWHERE = URI.create("redis://127.0.0.1:1");

    @Test
    void aPayloadThatNothingFitsInIsRefused() {
        CodecPayloads payloads = new CodecPayloads();
        payloads.codec = Codec.JSON;
        payloads.bytes = 10;

        assertThatThrownBy(payloads::prepare)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10 bytes");
    }

    @Test
    void aPoolOfNothingIsRefused() {
        assertThatThrownBy(() -> JedisClients.connect(NOWHERE, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("poolSize");
    }

    @Test
    void noConnectionAtAllIsRefused() {
        assertThatThrownBy(() -> LettuceClient.connect(NOWHERE, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("connections");
    }

    @Test
    void aNegativeShareOfLargeReadsIsRefused() {
        MixedReader reader = new MixedReader();
        reader.oneLargeIn = -1;

        assertThatThrownBy(() -> reader.begin(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("oneLargeIn");
    }
}
