package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class GuardedProcessTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final QuietFormat said = new QuietFormat();

    @Test
    void itsStatusAndItsWordsComeThrough() throws Exception {
        try (GuardedProcess process = GuardedProcess.start(
                List.of("sh", "-c", "printf 'it failed: gr\\303\\266\\303\\237er\\n'; exit 7"), said)) {
            assertThat(process.await(LONG)).hasValue(7);
        }

        assertThat(said.lastWords("")).isEqualTo("it failed: größer");
    }

    @Test
    void nothingOfItIsLeftWhenItIsKilled() throws Exception {
        try (GuardedProcess process = GuardedProcess.start(List.of("sh", "-c", "sleep 611 & sleep 612"), said)) {
            awaitSleeping(2);
            assertThat(process.await(Duration.ofMillis(1))).isEmpty();

            process.kill();
            process.await(LONG);
        }

        assertThat(sleeping()).isEmpty();
    }

    @Test
    void whatItLeavesRunningEndsWithIt() throws Exception {
        try (GuardedProcess process = GuardedProcess.start(List.of("sh", "-c", "sleep 611 & exit 0"), said)) {
            assertThat(process.await(LONG)).hasValue(0);
        }

        Instant end = Instant.now().plusSeconds(5);
        while (!sleeping().isEmpty()) {
            assertThat(Instant.now()).as("it is still there").isBefore(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @RepeatedTest(30)
    void itMayBeKilledAsSoonAsItIsStarted() throws Exception {
        try (GuardedProcess process = GuardedProcess.start(List.of("sleep", "60"), said)) {
            process.kill();

            assertThat(process.await(LONG)).isPresent();
        }
    }

    @Test
    void nothingOfItIsLeftWhenThisJvmIsGone() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GuardedProcessTest.class.getName())
                .redirectErrorStream(true)
                .start();
        assertThat(other.getInputStream().read()).as("it has started").isEqualTo('!');
        assertThat(sleeping()).hasSize(2);

        other.destroyForcibly().waitFor();

        Instant end = Instant.now().plus(LONG);
        while (!sleeping().isEmpty()) {
            assertThat(Instant.now()).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Starts a process with a child, says so, and waits to be killed. */
    public static void main(String[] args) throws Exception {
        try (GuardedProcess process =
                GuardedProcess.start(List.of("sh", "-c", "sleep 611 & sleep 612"), new QuietFormat())) {
            while (sleeping().size() < 2) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            System.out.print('!');
            System.out.flush();
            process.await(LONG);
        }
    }

    @Test
    void theGuardGoesWithAProcessThatEnds() throws Exception {
        try (GuardedProcess process = GuardedProcess.start(List.of("sh", "-c", "exit 0", "guarded-4711"), said)) {
            assertThat(process.await(LONG)).hasValue(0);

            // Closing it would end the guard in any case.
            Instant end = Instant.now().plusSeconds(5);
            while (any("guarded-4711")) {
                assertThat(Instant.now()).as("the guard is still there").isBefore(end);
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private static boolean any(String mark) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.anyMatch(p -> p.info().commandLine().orElse("").contains(mark));
        }
    }

    private static void awaitSleeping(int many) throws InterruptedException {
        Instant end = Instant.now().plus(LONG);
        while (sleeping().size() < many) {
            assertThat(Instant.now()).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
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
