package dev.hotpath.benchmarks.redis;

import dev.hotpath.fixtures.payload.Recommendations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Another codec's bytes, compressed: fewer bytes to send and to keep, for more of the caller's CPU. */
final class GzipCodec implements PayloadCodec {

    private static final int BUFFER = 8192;

    private final PayloadCodec plain;

    GzipCodec(PayloadCodec plain) {
        this.plain = plain;
    }

    @Override
    public byte[] encode(Recommendations payload) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes, BUFFER)) {
            out.write(plain.encode(payload));
        }
        return bytes.toByteArray();
    }

    @Override
    public Recommendations decode(byte[] encoded) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(encoded), BUFFER)) {
            return plain.decode(in.readAllBytes());
        }
    }
}
