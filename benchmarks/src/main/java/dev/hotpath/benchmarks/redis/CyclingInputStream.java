package dev.hotpath.benchmarks.redis;

import java.io.InputStream;
import java.util.Objects;

/**
 * A stub network to read from: the same replies over and over, so that a client can read one after another without anything
 * being set up between.
 */
final class CyclingInputStream extends InputStream {

    private final byte[] reply;
    private int next;

    /**
     * @throws IllegalArgumentException when the reply is empty
     */
    CyclingInputStream(byte[] reply) {
        if (reply.length == 0) {
            throw new IllegalArgumentException("an empty reply can't be repeated");
        }
        this.reply = reply;
    }

    @Override
    public int read() {
        int value = reply[next] & 0xff;
        advance(1);
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        int read = Math.min(length, reply.length - next);
        System.arraycopy(reply, next, into, offset, read);
        advance(read);
        return read;
    }

    private void advance(int by) {
        next += by;
        if (next == reply.length) {
            next = 0;
        }
    }
}
