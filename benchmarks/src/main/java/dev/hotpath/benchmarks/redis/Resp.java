package dev.hotpath.benchmarks.redis;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Replies as Redis sends them, by the RESP specification (redis.io/docs/reference/protocol-spec). */
final class Resp {

    private static final byte[] CRLF = {'\r', '\n'};

    private Resp() {}

    /** Bulk strings, one after the other. */
    static byte[] bulkStrings(byte[]... values) {
        ByteArrayOutputStream replies = new ByteArrayOutputStream();
        for (byte[] value : values) {
            replies.writeBytes(bulkString(value));
        }
        return replies.toByteArray();
    }

    /** Bulk strings, each apart. */
    static byte[][] eachBulkString(byte[]... values) {
        return Arrays.stream(values).map(Resp::bulkString).toArray(byte[][]::new);
    }

    /** A bulk string: {@code $<length>\r\n<bytes>\r\n}. */
    static byte[] bulkString(byte[] value) {
        byte[] head = ("$" + value.length).getBytes(StandardCharsets.US_ASCII);
        byte[] reply = new byte[head.length + value.length + 2 * CRLF.length];
        System.arraycopy(head, 0, reply, 0, head.length);
        System.arraycopy(CRLF, 0, reply, head.length, CRLF.length);
        System.arraycopy(value, 0, reply, head.length + CRLF.length, value.length);
        System.arraycopy(CRLF, 0, reply, reply.length - CRLF.length, CRLF.length);
        return reply;
    }
}
