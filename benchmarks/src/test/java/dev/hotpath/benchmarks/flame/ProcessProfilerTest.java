package dev.hotpath.benchmarks.flame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.results.flame.BelowFirst;
import dev.hotpath.results.flame.Profile;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProcessProfilerTest {

    private static final BelowFirst WAITER = new BelowFirst(Pattern.compile(".*ProcessProfilerTest\\.awaitTheEnd"));

    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void aRunningProcessIsSeenWaitingForWhatItWaitsFor() {
        Thread waiter = new Thread(this::awaitTheEnd, "waiter");
        waiter.start();
        try {
            Profile profile =
                    ProcessProfiler.profile(ProcessHandle.current().pid(), Event.WALL, Duration.ofSeconds(1), WAITER);

            assertThat(profile.unit()).isEqualTo(Profile.SHARE);
            assertThat(profile.stacks().counts().keySet())
                    .anySatisfy(stack -> assertThat(stack).contains("java/util/concurrent/CountDownLatch.await"));
        } finally {
            end.countDown();
        }
    }

    @Test
    void aProcessThatIsGoneIsNamedInOneLine() {
        assertThatThrownBy(() -> ProcessProfiler.profile(
                        99_999_999, Event.WALL, Duration.ofSeconds(1), UnaryOperator.identity()))
                .isInstanceOf(CannotProfile.class)
                .hasMessageContaining("no profile of process 99999999")
                .hasMessageNotContaining("\n");
    }

    private void awaitTheEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
