package dev.hotpath.benchmarks.redis;

import dev.hotpath.fixtures.payload.Recommendations;
import java.io.IOException;

/** Turns a recommendation payload into the bytes kept in Redis, and back. Safe for use by many threads. */
interface PayloadCodec {

    byte[] encode(Recommendations payload) throws IOException;

    /**
     * @throws IOException when the bytes are not what {@link #encode} makes
     */
    Recommendations decode(byte[] encoded) throws IOException;
}
