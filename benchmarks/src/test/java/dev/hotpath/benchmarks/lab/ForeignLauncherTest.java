package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForeignLauncherTest {

    private static final ForeignJar NEVER_STARTED = new ForeignJar(Path.of("no", "such.jar"));

    @Test
    void whoTookTheLockAfterWeHadLookedIsWaitedForAgain() {
        assertThat(Neighbour.failed("ERROR: Unable to acquire the JMH lock (/tmp/jmh.lock): already taken by another"
                        + " JMH instance, exiting."))
                .isEqualTo(Outcome.NOT_STARTED);
        assertThat(Neighbour.failed("Exception while trying to acquire the JMH lock"))
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void argumentsWithBlanksStayOne() {
        assertThat(ForeignRun.inOne(List.of("-Dgreeting=two words", "-Xmx1g")))
                .isEqualTo("\"-Dgreeting=two words\" -Xmx1g");
    }

    @Test
    void aValueWithACommaIsRefusedInOneLine() {
        try (Launcher launcher = new ForeignLauncher(NEVER_STARTED, Duration.ofSeconds(60), List.of())) {
            Launcher.Launch launch = launcher.launch(new Trial("a.B.c", Map.of("names", "x,y"), 1, 1, 1));

            assertThat(launch.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(launch.why())
                    .contains("'x,y' has a comma", "write it otherwise")
                    .hasLineCount(1);
        }
    }
}
