package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.ExampleJar;
import dev.hotpath.benchmarks.cli.HotpathProcess.Ended;
import dev.hotpath.results.record.EnvironmentReader;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Point;
import dev.hotpath.results.sweep.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody else's jar, swept through the command line. */
class ForeignJarIT {

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Path jar;

    @BeforeAll
    static void theJarIsMade() throws IOException {
        jar = ExampleJar.write(shared.resolve("example.jar"));
    }

    @Test
    void aBenchmarkWithoutDeclarationIsSweptJudgedAndResumed() throws IOException {
        Ended ended =
                diagnose("--benchmark", "scan", "--axis", "documents", "--points", "1k,3k,8k,20k", "--forks", "2");

        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("search scan").contains("The run is in");
        RecordedRun run = run();
        assertThat(run.folder().environment().orElseThrow().jar())
                .isEqualTo(EnvironmentReader.jar(jar).orElseThrow());
        assertThat(run.curves()).extracting(Curve::axis).containsExactly("documents", "documents");
        assertThat(run.curves()).allSatisfy(curve -> {
            assertThat(curve.points()).extracting(Point::x).containsExactly(1e3, 3e3, 8e3, 20e3);
            assertThat(curve.points()).allSatisfy(p -> assertThat(p.forks()).hasSize(2));
        });
        assertThat(run.trials()).anySatisfy(t -> assertThat(t.trial()).contains("PureCpu"));

        Ended again =
                HotpathProcess.run("diagnose", "--resume", run.folder().path().toString());
        assertThat(again.status()).as(again.err()).isZero();

        Path another = Files.copy(jar, folder.resolve("another.jar"));
        Files.write(another, new byte[] {0}, StandardOpenOption.APPEND);
        Ended changed =
                HotpathProcess.run("diagnose", "--resume", run.folder().path().toString(), "--jar", another.toString());
        assertThat(changed.status()).isEqualTo(2);
        assertThat(changed.errLines()).singleElement().asString().contains("is not the jar");
    }

    @Test
    void aDeclarationInTheJarIsHonoured() {
        Ended plan = diagnose("--plan");

        assertThat(plan.status()).as(plan.err()).isZero();
        assertThat(plan.out())
                .contains("Search.declared")
                .contains("threads 1, 2")
                .doesNotContain("scan");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(List.of("--axis", "document"), "did you mean documents?"),
                Arguments.of(List.of("--axis", "threads"), "--points"),
                Arguments.of(List.of("--benchmark", "scan"), "--axis with one of documents, index, threads"),
                Arguments.of(List.of("--benchmark", "nothing"), "no benchmark in"));
    }

    /** The jar's own JMH lists what is in it, in a process as ever; this program's own start would say no more. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsOneLineThatSaysHowToMendIt(List<String> options, String mend) {
        Screen screen = new Screen();
        List<Object> words = new ArrayList<>(List.of("diagnose", "--jar", jar));
        words.addAll(options);
        words.addAll(List.of("--out", folder.resolve("runs")));

        assertThat(screen.run(words.toArray())).isEqualTo(2);
        assertThat(screen.err()).contains(mend).hasLineCount(1);
    }

    @Test
    void whenHotpathIsKilledTheForeignForkGoesWithIt() throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = HotpathProcess.start(
                output,
                "diagnose",
                "--jar",
                jar.toString(),
                "--benchmark",
                "hangs",
                "--axis",
                "documents",
                "--out",
                folder.resolve("runs").toString());
        Await.within(Duration.ofMinutes(1), () -> forks() > 0);

        process.destroyForcibly().waitFor();

        Await.within(Duration.ofMinutes(1), () -> forks() == 0);
    }

    private long forks() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.map(p -> p.info().commandLine().orElse(""))
                    .filter(line -> line.contains(jar.toString()) && line.contains("ForkedMain"))
                    .count();
        }
    }

    private Ended diagnose(String... options) {
        List<String> arguments = new ArrayList<>(List.of("diagnose", "--jar", jar.toString()));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--out", folder.resolve("runs").toString()));
        return HotpathProcess.run(folder, arguments.toArray(String[]::new));
    }

    private RecordedRun run() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            return new RecordedRun(RunFolder.open(runs.findFirst().orElseThrow()));
        }
    }
}
