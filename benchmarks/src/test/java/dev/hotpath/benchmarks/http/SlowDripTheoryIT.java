package dev.hotpath.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.hotpath.benchmarks.KeepsTime;
import dev.hotpath.fixtures.upstream.Upstream;
import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten chunks, 150 ms apart. */
@KeepsTime
class SlowDripTheoryIT {

    private Upstream upstream;

    @BeforeEach
    void start() throws IOException {
        upstream = Upstream.start();
    }

    @AfterEach
    void stop() {
        upstream.close();
    }

    @Test
    void aReadTimeoutLongerThanTheGapNeverFires() throws Exception {
        Exchange call = drippedUnder(Limit.READ, Duration.ofMillis(400));

        assertThat(call.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(call.elapsed() / 1e6).isCloseTo(1500, withinPercentage(20));
    }

    @Test
    void aReadTimeoutShorterThanTheGapFiresInTheFirstOne() throws Exception {
        Exchange call = drippedUnder(Limit.READ, Duration.ofMillis(100));

        assertThat(call.outcome()).isEqualTo(Outcome.TIMEOUT);
        assertThat(call.waited() / 1e6).as("within the first gap").isBetween(99.0, 149.0);
    }

    @Test
    void aCallTimeoutCutsTheDripShort() throws Exception {
        Exchange call = drippedUnder(Limit.CALL, Duration.ofMillis(500));

        assertThat(call.outcome()).isEqualTo(Outcome.TIMEOUT);
        assertThat(call.waited() / 1e6).isCloseTo(500, withinPercentage(20));
    }

    private Exchange drippedUnder(Limit limit, Duration timeout) throws InterruptedException {
        try (Burst single = new Burst(
                limit.set(new OkHttpClient.Builder(), timeout),
                Target.download(upstream.address(), "/drip/10/150"),
                limit.begins())) {
            return single.run(1).get(0);
        }
    }
}
