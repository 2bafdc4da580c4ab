package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuardedProcessTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final QuietFormat said = new QuietFormat();

    @Test
    void itsStatusAndItsWordsComeThrough() throws Exception {
        try (GuardedProcess process = GuardedProcess.start(List.of("sh", "-c", "echo it failed; exit 7"), said)) {
            assertThat(process.await(LONG)).hasValue(7);
        }

        assertThat(said.lastWords("")).isEqualTo("it failed");
    }

    @Test
    void nothingOfItIsLeftWhenItIsKilled() throws Exception {
        try (GuardedProcess process = GuardedProcess.start(List.of("sh", "-c", "sleep 611 & sleep 612"), said)) {
            assertThat(process.await(Duration.ofMillis(500))).isEmpty();
            assertThat(sleeping()).hasSize(2);

            process.kill();
            process.await(LONG);
        }

        assertThat(sleeping()).isEmpty();
    }

    @Test
    void theGuardGoesWithAProcessThatEnds() throws Exception {
        long before = ProcessHandle.current().descendants().count();

        try (GuardedProcess process = GuardedProcess.start(List.of("true"), said)) {
            assertThat(process.await(LONG)).hasValue(0);
        }

        assertThat(ProcessHandle.current().descendants()).hasSizeLessThanOrEqualTo((int) before);
    }

    /** Wherever they hang in the tree of processes. */
    private static List<ProcessHandle> sleeping() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(p -> p.info().commandLine().orElse("").matches(".*\\bsleep 61[12]"))
                    .filter(p -> !p.info().commandLine().orElse("").contains("sh -c"))
                    .toList();
        }
    }
}
