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

/** Lettuce's encoder and decoder as one of its connections holds them, in a channel without a socket. */
final class LettuceStub implements AutoCloseable {

    private final EmbeddedChannel channel = new EmbeddedChannel(new CommandEncoder());
    private final RedisStateMachine replies = new RedisStateMachine();
    private final byte[] key;
    private final ByteBuf received;

    /**
     * @param received the replies that {@link #get} reads, one after the other and again from the first
     */
    LettuceStub(byte[] key, byte[] received) {
        this.key = key;
        this.received = channel.alloc().directBuffer(received.length).writeBytes(received);
    }

    /** Encodes the command; the buffer is the caller's to release. */
    ByteBuf set(byte[] value) {
        CommandArgs<byte[], byte[]> args =
                new CommandArgs<>(ByteArrayCodec.INSTANCE).addKey(key).addValue(value);
        CacheKey.FOR_LETTUCE.build(args);
        channel.writeOutbound(new Command<>(CommandType.SET, new StatusOutput<>(ByteArrayCodec.INSTANCE), args));
        return channel.readOutbound();
    }

    /**
     * @throws IllegalStateException when the reply is cut off
     */
    byte[] get() {
        ValueOutput<byte[], byte[]> output = new ValueOutput<>(ByteArrayCodec.INSTANCE);
        if (!received.isReadable()) {
            received.readerIndex(0);
        }
        if (!replies.decode(received, output)) {
            throw new IllegalStateException("the reply is cut off");
        }
        return output.get();
    }

    @Override
    public void close() {
        received.release();
        replies.close();
        channel.finishAndReleaseAll();
    }
}
