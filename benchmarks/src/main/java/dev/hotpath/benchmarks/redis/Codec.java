package dev.hotpath.benchmarks.redis;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import java.util.function.Supplier;

/** The ways a recommendation payload is kept in Redis; both the value of the parameter and the factory. */
public enum Codec {
    /** JSON as UTF-8, by Jackson 2 databind. */
    JSON(() -> new JacksonCodec(new ObjectMapper())),
    /** Smile, a binary JSON, by Jackson 2 databind. */
    SMILE(() -> new JacksonCodec(new SmileMapper())),
    /** The JDK's own serialization. */
    JDK(JdkCodec::new),
    /** JSON in gzip at the JDK's default level. */
    GZIP(() -> new GzipCodec(new JacksonCodec(new ObjectMapper())));

    private final Supplier<PayloadCodec> factory;

    Codec(Supplier<PayloadCodec> factory) {
        this.factory = factory;
    }

    PayloadCodec create() {
        return factory.get();
    }
}
