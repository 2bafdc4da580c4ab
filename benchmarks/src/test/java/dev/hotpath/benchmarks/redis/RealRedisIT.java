package dev.hotpath.benchmarks.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.fixtures.Addresses;
import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Parts;
import dev.hotpath.fixtures.payload.Recommendations;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.RedisClient;

/** The benchmarks against a Redis as the lab hands it over. */
class RealRedisIT {

    private static Parts parts;

    @BeforeAll
    static void start() throws InterruptedException {
        parts = Parts.start(Set.of(Part.REDIS), Map.of());
        String[] argument = parts.jvmArguments().get(0).substring("-D".length()).split("=", 2);
        System.setProperty(argument[0], argument[1]);
    }

    @AfterAll
    static void stop() {
        System.clearProperty(Addresses.PROPERTY);
        parts.close();
    }

    @ParameterizedTest
    @EnumSource
    void bothClientsGiveBackWhatTheyStored(Codec codec) throws Exception {
        JedisRoundTrip.Connection jedis = new JedisRoundTrip.Connection();
        jedis.open();
        JedisRoundTrip.Payloads toJedis = onlyOne(new JedisRoundTrip.Payloads(), codec);
        toJedis.prepare(jedis);
        LettuceRoundTrip.Connection lettuce = new LettuceRoundTrip.Connection();
        lettuce.open();
        LettuceRoundTrip.Payloads toLettuce = onlyOne(new LettuceRoundTrip.Payloads(), codec);
        toLettuce.prepare(lettuce);

        Recommendations only = toJedis.decodeNext();
        assertThat(new JedisRoundTrip().setThenGet(toJedis, jedis).equals(only)).isTrue();
        assertThat(new LettuceRoundTrip().setThenGet(toLettuce, lettuce).equals(only))
                .isTrue();

        jedis.close();
        lettuce.close();
    }

    private static <P extends StoredPayloads> P onlyOne(P payloads, Codec codec) {
        payloads.codec = codec;
        payloads.bytes = StoredPayloads.TOGETHER;
        payloads.shortCalls = 1;
        return payloads;
    }

    @Test
    void whatBenchmarksStoreHasATimeToLiveAndIsGoneWhenTheyEnd() throws Exception {
        try (RedisClient onlooker = JedisClients.connect(Addresses.handedOver().redis(), 1)) {
            LettuceMixedReads.Shared lettuce = new LettuceMixedReads.Shared();
            lettuce.connections = 2;
            lettuce.open();
            JedisMixedReads.Pool jedis = new JedisMixedReads.Pool();
            jedis.poolSize = 1;
            jedis.open();

            assertThat(onlooker.keys("hotpath:*"))
                    .hasSize(4)
                    .allSatisfy(key -> assertThat(onlooker.ttl(key)).isPositive());

            lettuce.close();
            jedis.close();
            assertThat(onlooker.keys("hotpath:*")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void smallAndLargeReadsComeFromTheirOwnKeys(boolean large) throws Exception {
        LettuceMixedReads.Shared lettuce = new LettuceMixedReads.Shared();
        lettuce.connections = 2;
        lettuce.open();
        JedisMixedReads.Pool jedis = new JedisMixedReads.Pool();
        jedis.poolSize = 8;
        jedis.open();

        assertThat(lettuce.read(large)).isEqualTo(jedis.read(large)).hasSize(large ? 1_000_000 : 1_000);

        lettuce.close();
        jedis.close();
    }

    /** Netty's global executor ends its thread by itself, a second after the last task it was given. */
    @Test
    void aClosedLettuceLeavesNoThreadThatWouldKeepAForkAlive() throws InterruptedException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        LettuceClient.connect(Addresses.handedOver().redis(), 1).close();

        for (Thread left : Thread.getAllStackTraces().keySet()) {
            if (!left.isDaemon() && !before.contains(left)) {
                left.join(TimeUnit.SECONDS.toMillis(5));
                assertThat(left.isAlive()).as("%s", left).isFalse();
            }
        }
    }
}
