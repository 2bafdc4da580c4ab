package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.cli.HotpathProcess.Ended;
import dev.hotpath.results.record.JmhJson;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.JmhSettings;
import dev.hotpath.results.record.Metric;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandLineIT {

    @TempDir
    Path folder;

    @Test
    void theJarListsTheBenchmarksOfEveryComponent() {
        Ended list = HotpathProcess.ask(folder, "-l");

        assertThat(list.status()).isZero();
        assertThat(List.of("pool", "redis", "http", "json", "judge", "control", "page"))
                .allSatisfy(component -> assertThat(list.out()).contains("dev.hotpath.benchmarks." + component + "."));
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("diagnose --qiuck", "did you mean --quick?"),
                Arguments.of("diagnos", "did you mean the command diagnose?"),
                Arguments.of("diagnos pool", "did you mean the command diagnose?"),
                Arguments.of(
                        "diagnose redis --quick --redis redis://127.0.0.1:1", "Redis at 127.0.0.1:1 doesn't answer"),
                Arguments.of("verdict no/such/file.json", "no/such/file.json"),
                Arguments.of("incident run no/such/file.yaml", "no/such/file.yaml"),
                Arguments.of("truht", "did you mean the command truth?"),
                Arguments.of("nothing.matches.This", "no benchmark matches"),
                Arguments.of("-l nothing.matches.This", "no benchmark matches"),
                Arguments.of("PureCpu -f", "JMH does not take these arguments"),
                Arguments.of("*Parsing", "is no regular expression"));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void badInputIsOneLineThatSaysHowToMendIt(String arguments, String mend) throws IOException {
        Ended ended = HotpathProcess.ask(folder, arguments.split(" "));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.errLines()).hasSize(1);
        assertThat(ended.errLines().get(0)).contains(mend);
        assertThat(written()).as("nothing is written").isEmpty();
    }

    @Test
    void aServerThatIsNoRedisIsNamed() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = HotpathProcess.run(
                    folder,
                    "diagnose",
                    "redis",
                    "--quick",
                    "--redis",
                    "redis://:s3cret@127.0.0.1:" + silent.getLocalPort());

            assertThat(ended.status()).isEqualTo(2);
            assertThat(ended.errLines()).hasSize(1);
            assertThat(ended.err())
                    .contains("127.0.0.1:" + silent.getLocalPort())
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void aFileOf100MegabytesIsJudgedInASmallHeap() throws IOException {
        Path file = folder.resolve("large.json");
        SplittableRandom random = new SplittableRandom(1);
        List<JmhResult> results = new ArrayList<>();
        for (int items = 1; items <= 64; items *= 2) {
            for (int fork = 0; fork < 5; fork++) {
                double[] iterations = random.doubles(150_000, 0.99, 1.01).toArray();
                for (int i = 0; i < iterations.length; i++) {
                    iterations[i] *= items;
                }
                results.add(new JmhResult(
                        "org.example.Search.query",
                        "avgt",
                        1,
                        Map.of("items", Integer.toString(items)),
                        new JmhSettings("1.37", "java", List.of(), "17", "a JVM", "17", 5, "1 s", 1, 1, "1 s", 1),
                        new Metric("us/op", List.of(iterations), null),
                        Map.of()));
            }
        }
        JmhJson.write(file, results);
        assertThat(Files.size(file)).isGreaterThan(100_000_000);

        Ended ended = HotpathProcess.runIn("256m", "verdict", file.toString());

        assertThat(ended.err()).isEmpty();
        assertThat(ended.status()).isZero();
        assertThat(ended.out()).contains("grows in a straight line with items");
    }

    @Test
    void thePlanSaysWhatWouldRunAndHowLongAndRunsNothing() throws IOException {
        Ended plan = HotpathProcess.ask(folder, "diagnose", "--quick", "--plan");

        assertThat(plan.status()).isZero();
        assertThat(plan.out())
                .contains("pool")
                .contains("curves")
                .contains("a round")
                .contains("10m00s");
        assertThat(written()).isEmpty();
    }

    @Test
    void aCalibrationThatWasKilledGoesOnAndWritesTheSameAsOneThatWasNot() throws Exception {
        Path again = Files.createDirectory(folder.resolve("again"));
        Path parts = folder.resolve("calibration.jsonl");
        Process killed = HotpathProcess.start(folder.resolve("output.txt"), calibration(folder));
        while (killed.isAlive()
                && !(Files.exists(parts) && Files.readString(parts).contains("\n"))) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        killed.destroyForcibly().waitFor();
        assertThat(parts).exists();

        Ended ended = HotpathProcess.run(calibration(folder));
        Ended atOnce = HotpathProcess.run(calibration(again));

        assertThat(ended.status()).isZero();
        assertThat(ended.err()).contains(" conditions are known already");
        assertThat(ended.out()).contains("nonlinear on a healthy size axis: ");
        assertThat(atOnce.err()).doesNotContain("known already");
        assertThat(parts).doesNotExist();
        assertThat(folder.resolve("calibration.md")).content().contains("| kneedle |");
        assertThat(folder.resolve("calibration.json"))
                .content()
                .startsWith("{\"schema\":\"hotpath.calibration/1\"")
                .isEqualTo(Files.readString(again.resolve("calibration.json")));
    }

    private static String[] calibration(Path out) {
        return new String[] {"calibrate", "--quick", "--curves", "10", "--bootstraps", "99", "--out", out.toString()};
    }

    @Test
    void helpIsPrintedWhereOutputGoes() {
        Ended help = HotpathProcess.ask(folder, "ab", "--help");

        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("Examples:").contains("java -jar benchmarks.jar ab");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void jmhsOwnOptionsWorkUnchanged() throws IOException {
        Path json = folder.resolve("out.json");
        Ended run = HotpathProcess.run(
                folder,
                "PureCpu",
                "-f",
                "1",
                "-wi",
                "0",
                "-i",
                "1",
                "-r",
                "50ms",
                "-t",
                "2",
                "-prof",
                "gc",
                "-rf",
                "json",
                "-rff",
                json.toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("# Run complete.");
        assertThat(Files.readString(json)).contains("\"threads\" : 2").contains("gc.alloc.rate");
    }

    @Test
    void asyncProfilerNeedsNoLibraryPathAndWritesFlameGraphs() throws IOException {
        Ended run = HotpathProcess.run(
                folder, "PureCpu", "-f", "1", "-wi", "0", "-i", "1", "-r", "300ms", "-prof", "async:event=itimer");

        assertThat(run.status()).as(run.out() + run.err()).isZero();
        assertThat(written())
                .anySatisfy(f -> assertThat(f.toString()).contains("flame").endsWith(".html"));
    }

    @Test
    void aProfilerEventThatDoesNotExistHereIsAnError() {
        Ended run = HotpathProcess.run(
                folder,
                "PureCpu",
                "-f",
                "1",
                "-wi",
                "0",
                "-i",
                "1",
                "-r",
                "50ms",
                "-prof",
                "async:event=no-such-event");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines()).last().asString().contains("measured", "reasons above");
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
