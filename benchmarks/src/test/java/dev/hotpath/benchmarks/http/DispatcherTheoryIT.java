package dev.hotpath.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.hotpath.benchmarks.KeepsTime;
import dev.hotpath.fixtures.upstream.Upstream;
import java.util.List;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** A burst of n with five served at once for D each: makespan ⌈n/5⌉·D, mean D·(n/5+1)/2, mean wait D·(n/5−1)/2. */
@KeepsTime
class DispatcherTheoryIT {

    @Test
    void aHundredCallsOfATenthOfASecondTakeTwoSecondsAndHalfOfItOnTheMean() throws Exception {
        try (Upstream upstream = Upstream.start();
                Burst burst = burstOf(upstream)) {
            burst.warm(1, 10, Set.of(Outcome.SUCCESS));

            List<Exchange> calls = burst.run(100);

            assertThat(calls).allMatch(call -> call.outcome() == Outcome.SUCCESS);
            double makespan = calls.stream().mapToLong(Exchange::elapsed).max().orElseThrow() / 1e6;
            double mean = calls.stream().mapToLong(Exchange::elapsed).average().orElseThrow() / 1e6;
            double wait = calls.stream().mapToLong(Exchange::queued).average().orElseThrow() / 1e6;
            assertThat(makespan).isCloseTo(2000, withinPercentage(20));
            assertThat(mean).isCloseTo(1050, withinPercentage(20));
            assertThat(wait).isCloseTo(950, withinPercentage(20));
        }
    }

    private static Burst burstOf(Upstream upstream) {
        return new Burst(new OkHttpClient.Builder(), Target.download(upstream.address(), "/after/100"), Moment.RUNNING);
    }
}
