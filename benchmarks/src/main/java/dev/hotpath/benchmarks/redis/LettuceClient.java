package dev.hotpath.benchmarks.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Lettuce as the benchmarks use it: few connections that all threads share, and an end without a quiet period. */
final class LettuceClient implements AutoCloseable {

    private final ClientResources resources;
    private final RedisClient client;
    private final List<StatefulRedisConnection<byte[], byte[]>> connections;

    private LettuceClient(
            ClientResources resources, RedisClient client, List<StatefulRedisConnection<byte[], byte[]>> connections) {
        this.resources = resources;
        this.client = client;
        this.connections = connections;
    }

    /**
     * @param redis with user and password where Redis has them
     * @throws IllegalArgumentException when there would be no connection
     */
    static LettuceClient connect(URI redis, int connections) {
        if (connections < 1) {
            throw new IllegalArgumentException("connections must be at least 1, not " + connections);
        }
        ClientResources resources = DefaultClientResources.create();
        RedisClient client = RedisClient.create(resources, RedisURI.create(redis));
        try {
            return new LettuceClient(
                    resources,
                    client,
                    Stream.generate(() -> client.connect(ByteArrayCodec.INSTANCE))
                            .limit(connections)
                            .toList());
        } catch (RuntimeException e) {
            end(client, resources);
            throw e;
        }
    }

    RedisCommands<byte[], byte[]> commands(int connection) {
        return connections.get(connection).sync();
    }

    @Override
    public void close() {
        connections.forEach(StatefulRedisConnection::close);
        end(client, resources);
    }

    /** By default a client stays quiet for two seconds before it ends, and its threads keep the fork alive. */
    private static void end(RedisClient client, ClientResources resources) {
        client.shutdown(0, 0, TimeUnit.SECONDS);
        resources.shutdown(0, 0, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
