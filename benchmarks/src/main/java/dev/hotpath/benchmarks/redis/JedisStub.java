package dev.hotpath.benchmarks.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.PushConsumer;
import redis.clients.jedis.PushConsumerChain;
import redis.clients.jedis.PushMessage;
import redis.clients.jedis.util.RedisInputStream;
import redis.clients.jedis.util.RedisOutputStream;

/** Jedis's protocol between two streams, as one of its connections holds them, but without a socket. */
final class JedisStub {

    private static final PushConsumerChain NO_PUSHES = new PushConsumerChain() {
        @Override
        public PushMessage process(PushMessage push) {
            throw new IllegalStateException("the stub network pushes nothing");
        }

        @Override
        public List<PushConsumer> getConsumers() {
            return List.of();
        }
    };

    private final byte[] key;
    private final RedisOutputStream out;
    private final RedisInputStream in;

    JedisStub(byte[] key, OutputStream to, InputStream from) {
        this.key = key;
        this.out = new RedisOutputStream(to);
        this.in = new RedisInputStream(from);
    }

    /** Writes the command and waits for no reply. */
    void set(byte[] value) throws IOException {
        Protocol.sendCommand(
                out,
                new CommandArguments(Protocol.Command.SET).key(key).add(value).addParams(CacheKey.FOR_JEDIS));
        out.flush();
    }

    /** Reads the next reply and has sent no command. */
    byte[] get() {
        return (byte[]) Protocol.read(in, NO_PUSHES);
    }
}
