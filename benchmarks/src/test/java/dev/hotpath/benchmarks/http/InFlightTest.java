package dev.hotpath.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.benchmarks.KeepsTime;
import dev.hotpath.benchmarks.probe.ProbeProfiler;
import dev.hotpath.fixtures.upstream.Upstream;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.Result;

@KeepsTime
class InFlightTest {

    @Test
    void everyCallOfABurstIsCountedAndEveryTimeoutHasItsOvershoot() throws Exception {
        TimeoutOvershoot.Reading calls = new TimeoutOvershoot.Reading();
        calls.fault = Fault.SILENT;
        calls.inFlight = 20;
        calls.timeoutMillis = 50;
        calls.open();
        try {
            Map<String, Result<?>> reported = reportedDuring(calls);

            assertThat(reported.get("timeouts").getScore()).isEqualTo(20);
            assertThat(reported.get("successes").getScore()).isZero();
            assertThat(reported.get("failures").getScore()).isZero();
            assertThat(reported.get("overshoot").getSampleCount()).isEqualTo(20);
        } finally {
            calls.close();
        }
    }

    @Test
    void refusedCallsAreFailuresWithoutAnOvershoot() throws Exception {
        RefusedConnection.Refused calls = new RefusedConnection.Refused();
        calls.inFlight = 20;
        calls.timeoutMillis = 50;
        calls.open();
        try {
            Map<String, Result<?>> reported = reportedDuring(calls);

            assertThat(reported.get("failures").getScore()).isEqualTo(20);
            assertThat(reported.get("timeouts").getScore()).isZero();
            assertThat(reported).doesNotContainKey("overshoot");
        } finally {
            calls.close();
        }
    }

    @Test
    void anUpstreamWithoutTheFaultIsNotMeasured() throws Exception {
        try (Upstream upstream = Upstream.start()) {
            URI healthy = URI.create(upstream.address() + "/nowhere");
            TimeoutOvershoot.Reading calls = new TimeoutOvershoot.Reading();
            calls.inFlight = 1;
            // It answers at once, on a busy machine too.
            calls.timeoutMillis = 5_000;

            assertThatThrownBy(() -> calls.open(Limit.READ, Fault.LATE_HEADERS, () -> healthy))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("should end as [TIMEOUT], not as FAILURE");
        }
    }

    private static Map<String, Result<?>> reportedDuring(InFlight calls) throws InterruptedException {
        ProbeProfiler profiler = new ProbeProfiler();
        profiler.beforeIteration(null, null);
        calls.burst();
        return profiler.afterIteration(null, null, null).stream()
                .collect(Collectors.toMap(Result::getLabel, Function.identity()));
    }
}
