package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JmhLauncherTest {

    @Test
    void aForkThatBehavesGivesItsResult() {
        Launcher.Launch launch = launch("behaves", Duration.ofSeconds(60));

        assertThat(launch.outcome()).as(launch.why()).isEqualTo(Outcome.OK);
        assertThat(launch.result().primary().forks()).hasSize(1);
        assertThat(launch.result().params()).containsEntry("how", "0");
        assertThat(launch.result().settings().jvmArgs()).noneMatch(a -> a.contains("hotpath."));
    }

    @Test
    void aBenchmarkThatThrowsIsAFailureWithItsReasonInOneLine() {
        Launcher.Launch launch = launch("throwsInTheMiddle", Duration.ofSeconds(60));

        assertThat(launch.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(launch.why()).isEqualTo("IllegalStateException: the reply made no sense");
    }

    @Test
    void aForkThatRunsOutOfMemoryIsAFailureThatSaysSo() {
        Launcher.Launch launch = launch("runsOutOfMemory", Duration.ofSeconds(60));

        assertThat(launch.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(launch.why()).contains("OutOfMemoryError");
    }

    @Test
    void aForkThatExitsByItselfIsAFailure() {
        assertThat(launch("exits", Duration.ofSeconds(60)).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aForkThatIsKilledIsAFailure() {
        Launcher.Launch launch = launch("isKilled", Duration.ofSeconds(60));

        assertThat(launch.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(launch.why()).isNotBlank();
    }

    @Test
    void aForkThatHangsIsKilledAtItsDeadlineAndLeavesNoProcess() {
        long before = ProcessHandle.current().children().count();

        Launcher.Launch launch = launch("hangs", Duration.ofSeconds(4));

        assertThat(launch.outcome()).isEqualTo(Outcome.HUNG);
        assertThat(launch.why()).contains("4 s");
        assertThat(ProcessHandle.current().children().count()).isEqualTo(before);
    }

    @Test
    void anAbortThatComesBeforeTheForkIsNotLost() {
        try (JmhLauncher launcher = new JmhLauncher(List.of(), Duration.ofSeconds(60))) {
            launcher.abort();

            assertThat(launcher.launch(new Trial(Simple.class.getName() + ".computes", Map.of("text", "any"), 1, 1, 1))
                            .result())
                    .isNull();
        }
    }

    private static Launcher.Launch launch(String method, Duration deadline) {
        try (JmhLauncher launcher = new JmhLauncher(List.of("-Dhotpath.addresses=unused"), deadline)) {
            return launcher.launch(new Trial(Misbehaving.class.getName() + "." + method, Map.of("how", "0"), 1, 1, 1));
        }
    }
}
