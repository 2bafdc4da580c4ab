package dev.hotpath.benchmarks.redis;

import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandEncoder;
import io.lettuce.core.protocol.CommandType;
import io.lettuce.core.protocol.RedisStateMachine;
import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Lettuce's encoder and decoder as one of its connections holds them, in a channel without a socket. What the kernel copies where
 * there is one is copied here too, as the streams of {@link JedisStub} do, and so is what Lettuce's own handler copies from what it
 * received into its buffer: the two clients' stubs differ by the clients alone.
 */
final class LettuceStub implements AutoCloseable {

    private static final int SOCKET_BUFFER = 128 * 1024;

    private final EmbeddedChannel channel = new EmbeddedChannel(new CommandEncoder());
    private final RedisStateMachine replies = new RedisStateMachine();
    private final byte[] key;
    private final byte[][] sent;
    private final ByteBuf received;
    private final ByteBuf buffer;
    private final ByteBuffer socket = ByteBuffer.allocateDirect(SOCKET_BUFFER);
    private int next;

    /**
     * @param sent the replies that {@link #get} reads, one after the other and again from the first
     */
    LettuceStub(byte[] key, byte[]... sent) {
        this.key = key;
        this.sent = sent;
        int longest = Arrays.stream(sent).mapToInt(reply -> reply.length).max().orElse(0);
        this.received = channel.alloc().directBuffer(longest);
        this.buffer = channel.alloc().directBuffer(longest);
    }

    /** Encodes the command, and has it taken as a socket takes it; the buffer is the caller's to release. */
    ByteBuf set(byte[] value) {
        CommandArgs<byte[], byte[]> args =
                new CommandArgs<>(ByteArrayCodec.INSTANCE).addKey(key).addValue(value);
        CacheKey.FOR_LETTUCE.build(args);
        channel.writeOutbound(new Command<>(CommandType.SET, new StatusOutput<>(ByteArrayCodec.INSTANCE), args));
        ByteBuf command = channel.readOutbound();
        for (int done = 0; done < command.readableBytes(); done += SOCKET_BUFFER) {
            socket.clear().limit(Math.min(SOCKET_BUFFER, command.readableBytes() - done));
            command.getBytes(command.readerIndex() + done, socket);
        }
        return command;
    }

    /**
     * @throws IllegalStateException when the reply is cut off
     */
    byte[] get() {
        ValueOutput<byte[], byte[]> output = new ValueOutput<>(ByteArrayCodec.INSTANCE);
        received.clear().writeBytes(sent[next]);
        next = next + 1 == sent.length ? 0 : next + 1;
        buffer.clear().writeBytes(received);
        if (!replies.decode(buffer, output)) {
            throw new IllegalStateException("the reply is cut off");
        }
        return output.get();
    }

    @Override
    public void close() {
        received.release();
        buffer.release();
        replies.close();
        channel.finishAndReleaseAll();
    }
}
