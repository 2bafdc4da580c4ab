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
    private final ByteBuf reply;

    /**
     * @param reply what {@link #get} reads, again and again
     */
    LettuceStub(byte[] key, byte[] reply) {
        this.key = key;
        this.reply = channel.alloc().directBuffer(reply.length).writeBytes(reply);
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
        reply.readerIndex(0);
        if (!replies.decode(reply, output)) {
            throw new IllegalStateException("the reply is cut off");
        }
        return output.get();
    }

    @Override
    public void close() {
        reply.release();
        replies.close();
        channel.finishAndReleaseAll();
    }
}
