package dev.hotpath.benchmarks.redis;

import java.io.OutputStream;
import java.util.Objects;

/**
 * A stub network to write to: takes every byte into a buffer of a socket's size, as the kernel does, and sends it nowhere.
 */
final class CopyingOutputStream extends OutputStream {

    private static final int SOCKET_BUFFER = 128 * 1024;

    private final byte[] buffer = new byte[SOCKET_BUFFER];

    @Override
    public void write(int value) {
        buffer[0] = (byte) value;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, from.length);
        for (int done = 0; done < length; done += SOCKET_BUFFER) {
            System.arraycopy(from, offset + done, buffer, 0, Math.min(SOCKET_BUFFER, length - done));
        }
    }
}
