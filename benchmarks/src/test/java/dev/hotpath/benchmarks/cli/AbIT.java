package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.ExampleJar;
import dev.hotpath.benchmarks.ab.ScratchRepository;
import dev.hotpath.benchmarks.cli.HotpathProcess.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two sides through the command line, and through real forks of both. */
class AbIT {

    private static final String SHORT = "-wi 1 -w 10ms -i 1 -r 20ms";

    private static final int MOST_SECONDS = 60;

    @TempDir
    static Path folder;

    private static Path jar;

    @BeforeAll
    static void theJarIsMade() throws IOException {
        jar = ExampleJar.write(folder.resolve("example.jar"));
    }

    @Test
    void aJarAgainstItselfIsMeasuredInPairsAndRecorded() throws IOException {
        Path runs = folder.resolve("runs");

        Ended ended = ab(
                "--aa",
                "--benchmark",
                "Search.declared",
                "--param",
                "documents=1k",
                "--param",
                "index=list",
                "--threads",
                "2",
                "--jmh",
                SHORT,
                "--canary",
                "Search.scan",
                "--pairs",
                "4",
                "--format",
                "json",
                "--out",
                runs.toString());

        // By four pairs that little can be told, and nothing got slower.
        assertThat(ended.status()).as(ended.err()).isIn(0, 3);
        assertThat(ended.out())
                .startsWith("{")
                .contains("hotpath.compare/1", "Search.declared", "gc.alloc.rate.norm")
                .contains("\"threads\" : 2")
                .doesNotContain("\"threads\" : 1");
        assertThat(ended.err()).contains("The run is in");
        try (Stream<Path> run = Files.list(runs)) {
            Path recorded = run.findFirst().orElseThrow();
            String journal = Files.readString(recorded.resolve("journal.jsonl"));
            assertThat(recorded.resolve("journal.jsonl")).content().contains("\"arm\":\"BASE\"", "\"arm\":\"HEAD\"");
            assertThat(recorded.resolve("environment.json")).exists();
            assertThat(recorded.resolve("compare.json")).exists();
            assertThat(recorded.resolve("jmh-head.json")).exists();

            Ended again = HotpathProcess.rush(folder, "ab", "--resume", recorded.toString(), "--format", "json");
            assertThat(again.status()).as(again.err()).isEqualTo(ended.status());
            assertThat(again.out()).contains("hotpath.compare/1", "Search.declared");
            assertThat(recorded.resolve("journal.jsonl")).content().isEqualTo(journal);
        }
    }

    @Test
    void aBuildThatIsInterruptedLeavesNothingBehind() throws Exception {
        ScratchRepository repository = ScratchRepository.in(Files.createDirectory(folder.resolve("endless")));
        Path begun = folder.resolve("begun");
        repository.write("build.sh", "touch '" + begun + "'; sleep 619 & wait").commit("Endless");
        Path output = folder.resolve("output.txt");
        Process process = HotpathProcess.start(
                repository.folder(), output, "ab", "--base", "HEAD", "--aa", "--build", "sh build.sh");
        for (int waited = 0; !Files.exists(begun) && waited < 20 * MOST_SECONDS; waited++) {
            assertThat(process.waitFor(50, TimeUnit.MILLISECONDS))
                    .as("ended before it built")
                    .isFalse();
        }
        assertThat(begun).as("the build, after %s s", MOST_SECONDS).exists();
        assertThat(repository.worktrees()).hasSize(2);

        process.destroy();

        assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(output).content().contains("stopped before anything was measured");
        assertThat(process.exitValue()).isEqualTo(3);
        assertThat(repository.worktrees()).hasSize(1);
        assertThat(ProcessHandle.allProcesses()
                        .filter(p -> p.info().commandLine().orElse("").contains("sleep 619")))
                .isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(List.of(), "--head is missing"),
                Arguments.of(List.of("--aa", "--jmh", "-f 5"), "--jmh can't take -f"),
                Arguments.of(List.of("--aa", "--pairs", "2"), "give 4 or more"),
                Arguments.of(List.of("--aa", "--threads", "0"), "each 1 or more"),
                Arguments.of(List.of("--aa", "--threads", "2", "--jmh", "-t 4"), "leave one of them out"),
                Arguments.of(List.of("--resume", "."), "leave --base out"));
    }

    /** They end before anything is started, so that a process' start says no more. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsOneLineThatSaysHowToMendIt(List<String> options, String mend) {
        Screen screen = new Screen();
        List<Object> words = new ArrayList<>(List.of("ab", "--base", jar));
        words.addAll(options);

        assertThat(screen.run(words.toArray())).isEqualTo(2);
        assertThat(screen.err()).contains(mend).hasLineCount(1);
    }

    @Test
    void aJarThatIsNotThereIsOneLine() {
        Ended ended = ab("--head", "nowhere.jar");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.errLines()).singleElement().asString().contains("does not exist");
    }

    private static Ended ab(String... options) {
        List<String> arguments = new ArrayList<>(List.of("ab", "--base", jar.toString()));
        arguments.addAll(List.of(options));
        return HotpathProcess.rush(folder, arguments.toArray(String[]::new));
    }
}
