package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.benchmarks.ExampleJar;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.sweep.Sweep;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignJarTest {

    private static final String SEARCH = "com.example.search.Search.";

    @TempDir
    static Path folder;

    private static ForeignJar jar;
    private static Catalog catalog;

    @BeforeAll
    static void theJarIsMade() throws IOException, InterruptedException {
        jar = ForeignJar.open(ExampleJar.write(folder.resolve("example.jar")));
        catalog = jar.catalog();
    }

    @Test
    void itsBenchmarksAreListedWithTheirParametersAndDeclarations() {
        List<Benchmark> benchmarks = catalog.benchmarks();

        assertThat(benchmarks)
                .extracting(Benchmark::name)
                .contains(SEARCH + "scan", SEARCH + "declared")
                .allSatisfy(name -> assertThat(name).startsWith(SEARCH));
        assertThat(benchmarks).allSatisfy(b -> {
            assertThat(b.params()).containsEntry("documents", List.of("1k", "2k", "4k"));
            assertThat(b.measured()).isEqualTo(Duration.ofMillis(80));
        });
        assertThat(named("declared").scales().component()).isEqualTo("search");
        assertThat(named("scan").scales()).isNull();
        assertThat(named("declared").onlyWhenNamed()).isFalse();
        assertThat(named("hangs").onlyWhenNamed()).isTrue();
    }

    @Test
    void aBenchmarkIsSweptAlongTheParameterThatIsAskedForWithItsOwnValues() {
        Catalog asked = catalog.matching(Pattern.compile("scan")).asked(new Asked("documents", null, List.of()));

        List<Sweep> sweeps =
                new Planner(asked, List.of(), asked).plan(List.of(), false, 1).sweeps();

        assertThat(sweeps).extracting(Sweep::params).containsExactly(Map.of("index", "list"), Map.of("index", "tree"));
        assertThat(sweeps).allSatisfy(sweep -> {
            assertThat(sweep.component()).isEqualTo("Search.scan");
            assertThat(sweep.kind()).isEqualTo(AxisKind.SIZE);
            assertThat(sweep.points()).containsExactly(1000.0, 2000.0, 4000.0);
            assertThat(sweep.valueAt(2000)).isEqualTo("2k");
        });
    }

    @Test
    void itsTrialIsRunByItsOwnJmh() {
        Launcher.Launch launch = launch("scan", Duration.ofSeconds(60));

        assertThat(launch.outcome()).as(launch.why()).isEqualTo(Outcome.OK);
        assertThat(launch.result().benchmark()).isEqualTo(SEARCH + "scan");
        assertThat(launch.result().params()).isEqualTo(Map.of("documents", "3k", "index", "list"));
        assertThat(launch.result().primary().forks()).hasSize(1);
        assertThat(launch.result().primary().unit()).isEqualTo("us/op");
    }

    @Test
    void aTrialThatFailsSaysWhy() {
        Launcher.Launch launch = launch("fails", Duration.ofSeconds(60));

        assertThat(launch.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(launch.why()).contains("the index list is broken");
    }

    @Test
    void aTrialThatHangsIsKilledWithItsFork() throws InterruptedException {
        Launcher.Launch launch = launch("hangs", Duration.ofSeconds(4));

        assertThat(launch.outcome()).isEqualTo(Outcome.HUNG);
        assertThat(launch.why()).contains("4 s");
        Instant end = Instant.now().plusSeconds(5);
        while (ofTheJar() > 0) {
            assertThat(Instant.now()).as("something of it is left").isBefore(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Also those that nobody is the parent of any more. */
    private static long ofTheJar() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(ForeignJarTest::isOfTheJar).count();
        }
    }

    @Test
    void anAbortThatComesBeforeTheForkIsNotLost() {
        try (Launcher launcher = new ForeignLauncher(jar, Duration.ofSeconds(60), List.of())) {
            launcher.abort();

            assertThat(launcher.launch(trial("scan")).outcome()).isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void theListIsReadAsAnyJmhPrintsIt() {
        assertThat(ForeignJar.parse(List.of(
                        "Benchmarks: ",
                        "a.B.c",
                        "  param \"n\" = {1, 2}",
                        "  param \"s\" = {}",
                        "a.B.d",
                        "some warning: x")))
                .isEqualTo(Map.of("a.B.c", Map.of("n", List.of("1", "2"), "s", List.of("")), "a.B.d", Map.of()));
    }

    @Test
    void whatIsNoJmhJarIsRefusedInOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "no zip");
        refused(text, "is no jar");
        refused(folder.resolve("none.jar"), "does not exist");
        refused(folder, "is no file");
        refused(zip("empty.jar", "a.txt"), "no META-INF/BenchmarkList");
        refused(zip("thin.jar", "META-INF/BenchmarkList"), "no JMH to run them");
    }

    private static void refused(Path file, String why) {
        assertThatThrownBy(() -> ForeignJar.open(file))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContainingAll(file.toString(), why)
                .message()
                .hasLineCount(1);
    }

    private static Path zip(String name, String entry) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
        }
        return file;
    }

    private static Benchmark named(String method) {
        return catalog.benchmarks().stream()
                .filter(b -> b.name().equals(SEARCH + method))
                .findFirst()
                .orElseThrow();
    }

    private static Launcher.Launch launch(String method, Duration deadline) {
        try (Launcher launcher = new ForeignLauncher(jar, deadline, List.of())) {
            return launcher.launch(trial(method));
        }
    }

    private static Trial trial(String method) {
        return new Trial(SEARCH + method, Map.of("documents", "3k", "index", "list"), 1, 1, 1);
    }

    private static boolean isOfTheJar(ProcessHandle process) {
        return process.isAlive()
                && process.info().commandLine().orElse("").contains(jar.path().toString());
    }
}
