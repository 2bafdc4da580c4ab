package dev.hotpath.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.KeepsTime;
import dev.hotpath.fixtures.upstream.Upstream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@KeepsTime
class FaultTest {

    private static final Duration TIMEOUT = Duration.ofMillis(100);

    private static final long EARLIEST = TIMEOUT.toNanos() * 9 / 10;

    private static Upstream upstream;

    @BeforeAll
    static void start() throws IOException {
        upstream = Upstream.start();
    }

    @AfterAll
    static void stop() {
        upstream.close();
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT, FULL_BACKLOG, TIMEOUT",
        "CONNECT, REFUSED, FAILURE",
        "READ, SILENT, TIMEOUT",
        "READ, LATE_HEADERS, TIMEOUT",
        "READ, STALLED_BODY, TIMEOUT",
        "READ, SLOW_DRIP, SUCCESS",
        "READ, REFUSED, FAILURE",
        "WRITE, UNREADING, TIMEOUT",
        "WRITE, REFUSED, FAILURE",
        "CALL, SILENT, TIMEOUT",
        "CALL, LATE_HEADERS, TIMEOUT",
        "CALL, SLOW_DRIP, TIMEOUT",
        "CALL, STALLED_BODY, TIMEOUT",
        "CALL, FULL_BACKLOG, TIMEOUT",
        "CALL, UNREADING, TIMEOUT",
        "CALL, REFUSED, FAILURE"
    })
    void callersSeeWhatTheirTimeoutMakesOfAFault(Limit limit, Fault fault, Outcome expected) throws Exception {
        Target target = fault.open(TIMEOUT, upstream::address);
        try (Burst burst = new Burst(limit.set(new OkHttpClient.Builder(), TIMEOUT), target, limit.begins())) {
            List<Exchange> calls = burst.run(3);

            assertThat(calls).extracting(Exchange::outcome).containsOnly(expected);
            if (expected == Outcome.TIMEOUT) {
                assertThat(calls)
                        .allSatisfy(call -> assertThat(call.waited())
                                .as("from the timeout's own start to the caller, which is later than the call's")
                                .isBetween(EARLIEST, call.elapsed() - 1));
            }
        }
    }
}
