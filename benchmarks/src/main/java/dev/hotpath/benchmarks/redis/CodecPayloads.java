package dev.hotpath.benchmarks.redis;

import java.io.IOException;
import org.openjdk.jmh.annotations.Setup;

/** Payloads for what has no Redis behind it. */
public class CodecPayloads extends StoredPayloads {

    /**
     * @throws IllegalStateException when the codec does not give back what it was given
     */
    @Setup
    public void prepare() throws IOException {
        prepareThrough(value -> value);
    }
}
