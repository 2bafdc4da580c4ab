package dev.hotpath.benchmarks.redis;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.hotpath.fixtures.payload.Recommendations;
import java.io.IOException;

/** Any format that Jackson 2 writes. */
final class JacksonCodec implements PayloadCodec {

    private final ObjectReader reader;
    private final ObjectWriter writer;

    JacksonCodec(ObjectMapper mapper) {
        this.reader = mapper.readerFor(Recommendations.class);
        this.writer = mapper.writerFor(Recommendations.class);
    }

    @Override
    public byte[] encode(Recommendations payload) throws IOException {
        return writer.writeValueAsBytes(payload);
    }

    @Override
    public Recommendations decode(byte[] encoded) throws IOException {
        return reader.readValue(encoded);
    }
}
