package dev.hotpath.benchmarks.redis;

import java.net.URI;
import java.time.Duration;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.util.JedisURIHelper;

/** Jedis as the benchmarks use it. */
final class JedisClients {

    private JedisClients() {}

    /**
     * A client whose pool has that many connections and keeps them; a caller waits for one as long as it takes.
     *
     * @param redis with user and password where Redis has them
     * @throws IllegalArgumentException when the pool would be empty
     */
    static RedisClient connect(URI redis, int poolSize) {
        if (poolSize < 1) {
            throw new IllegalArgumentException("poolSize must be at least 1, not " + poolSize);
        }
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(poolSize);
        pool.setMaxIdle(poolSize);
        pool.setMinIdle(poolSize);
        pool.setMaxWait(Duration.ofSeconds(-1));
        pool.setJmxEnabled(false);
        RedisClient client = RedisClient.builder()
                .hostAndPort(JedisURIHelper.getHostAndPort(redis))
                .clientConfig(DefaultJedisClientConfig.builder(redis).build())
                .poolConfig(pool)
                .build();
        try {
            client.getPool().addObjects(poolSize);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
        return client;
    }
}
