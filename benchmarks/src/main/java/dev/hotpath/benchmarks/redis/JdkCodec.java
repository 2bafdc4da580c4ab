package dev.hotpath.benchmarks.redis;

import dev.hotpath.fixtures.payload.Recommendations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** {@link ObjectOutputStream} and {@link ObjectInputStream} as the JDK ships them. */
final class JdkCodec implements PayloadCodec {

    @Override
    public byte[] encode(Recommendations payload) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(payload);
        }
        return bytes.toByteArray();
    }

    @Override
    public Recommendations decode(byte[] encoded) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(encoded))) {
            return (Recommendations) in.readObject();
        } catch (ClassNotFoundException | ClassCastException e) {
            InvalidObjectException other = new InvalidObjectException("no recommendation payload: " + e.getMessage());
            other.initCause(e);
            throw other;
        }
    }
}
