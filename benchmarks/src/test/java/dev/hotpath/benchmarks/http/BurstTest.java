package dev.hotpath.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.fixtures.upstream.ClosedPort;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

class BurstTest {

    @Test
    void aClosedBurstLeavesNoThreadToKeepItsForkAlive() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Burst burst = new Burst(
                new OkHttpClient.Builder().dispatcher(new Dispatcher(threads)),
                Target.download(ClosedPort.reserve()),
                Moment.RUNNING)) {
            burst.run(8);
        }

        assertThat(threads.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aBurstThatSeesSomethingElseThanItMeasuresIsClosedAndSaysSo() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        Burst burst = new Burst(
                new OkHttpClient.Builder().dispatcher(new Dispatcher(threads)),
                Target.download(ClosedPort.reserve()),
                Moment.RUNNING);

        assertThatThrownBy(() -> burst.warm(2, 3, Set.of(Outcome.SUCCESS)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("should end as [SUCCESS], not as FAILURE");
        assertThat(threads.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whereManyCallsEndOtherwiseThanTheyShouldThereIsNoMeasurement() throws Exception {
        OutcomeProbes answered = new OutcomeProbes(Set.of(Outcome.SUCCESS));
        OutcomeProbes refused = new OutcomeProbes(Set.of(Outcome.FAILURE));
        try (Burst burst =
                new Burst(new OkHttpClient.Builder(), Target.download(ClosedPort.reserve()), Moment.RUNNING)) {
            List<Exchange> calls = burst.run(8);

            assertThatCode(() -> refused.count(calls)).doesNotThrowAnyException();
            assertThatThrownBy(() -> answered.count(calls))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("8 of 8 calls did not end as [SUCCESS]");
        }
    }

    @Test
    void aClosedBurstHasClosedItsTarget() throws Exception {
        ClosedPort port = ClosedPort.reserve();
        boolean[] stopped = new boolean[1];
        Target target = new Target(port.address().toString(), false, () -> {
            port.close();
            stopped[0] = true;
        });

        new Burst(new OkHttpClient.Builder(), target, Moment.RUNNING).close();

        assertThat(stopped[0]).isTrue();
    }
}
