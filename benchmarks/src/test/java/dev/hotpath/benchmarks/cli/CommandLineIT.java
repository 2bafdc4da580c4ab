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
        Ended list = HotpathProcess.run("-l");

        assertThat(list.status()).isZero();
        assertThat(List.of("pool", "redis", "http", "json", "judge", "control", "page"))
                .allSatisfy(component -> assertThat(list.out()).contains("dev.hotpath.benchmarks." + component + "."));
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("diagnose --qiuck", "did you mean --quick?"),
                Arguments.of("diagnose poool", "did you mean pool?"),
                Arguments.of("diagnos", "did you mean the command diagnose?"),
                Arguments.of("diagnos pool", "did you mean the command diagnose?"),
                Arguments.of("diagnose pool --budget 5s --plan", "too short to measure every point once"),
                Arguments.of("diagnose pool --plan --format json", "leave --format out"),
                Arguments.of("ab --base . --aa --plan --format json", "leave --format out"),
                Arguments.of("diagnose pool --budget soon", "write it as 90s, 10m or 1h30m"),
                Arguments.of("diagnose pool --budget 5s", "too short to measure every point once"),
                Arguments.of("diagnose pool --forks 0", "give at least 1"),
                Arguments.of("diagnose redis --quick --redis redis://127.0.0.1:1", "127.0.0.1:1"),
                Arguments.of("diagnose redis --quick --redis http://127.0.0.1", "redis://"),
                Arguments.of("diagnose pool --jdbc jdbc:nosuch://127.0.0.1/x", "driver"),
                Arguments.of("diagnose --resume no/such/run", "no/such/run"),
                Arguments.of("diagnose --resume no/such/run --plan", "leave --plan out"),
                Arguments.of("diagnose pool --resume no/such/run", "leave pool out"),
                Arguments.of("diagnose redis --quick --redis redis://127.0.0.1:99999", "a port is at most 65535"),
                Arguments.of("diagnose page --page http://127.0.0.1:99999", "--page takes http://"),
                Arguments.of("diagnose json --payloads no/such/folder", "no/such/folder"),
                Arguments.of("diagnose --jar no/such.jar --axis items", "no/such.jar does not exist"),
                Arguments.of("diagnose json --axis itms", "did you mean items?"),
                Arguments.of("flame ParkdHold.acquireHoldRelease", "did you mean ParkedHold.acquireHoldRelease?"),
                Arguments.of("flame RoundTrip", "may be any of"),
                Arguments.of("flame ParkedHold -p poolsize=4", "did you mean poolSize?"),
                Arguments.of("flame ParkedHold --above 1.5", "'1.5' is no point of threads"),
                Arguments.of("flame ParkedHold --run no/such/run", "no/such/run"),
                Arguments.of("verdict no/such/file.json", "no/such/file.json"),
                Arguments.of("verdict", "FILE"),
                Arguments.of("report no/such/run", "no/such/run"),
                Arguments.of("calibrate --curves 3", "give at least 10"),
                Arguments.of("calibrate --quick --bootstraps 9", "give at least 99"),
                Arguments.of("calibrate --quick --out /dev/null/x", "/dev/null/x can't be made"),
                Arguments.of("calibrate --only nothing", "--only nothing is in no name"),
                Arguments.of("calibrate --only drift --out .", "leave out --only"),
                Arguments.of("calibrate --quick --residuals no/such/run", "no/such/run"),
                Arguments.of("incident", "incident what?"),
                Arguments.of("incident run slow-tial", "did you mean 'slow-tail'?"),
                Arguments.of("incident run no/such/file.yaml", "no/such/file.yaml"),
                Arguments.of("incident run slow-tail --repeat 0", "give at least 1"),
                Arguments.of("incident run slow-tail --scale 1000", "from 1, real time, to 100"),
                Arguments.of("incident score --only volum --seeds 1", "did you mean volume?"),
                Arguments.of("incident premortem", "FILE"),
                Arguments.of("truth --runs 0", "give at least 1 of each"),
                Arguments.of("truht", "did you mean the command truth?"),
                Arguments.of("nothing.matches.This", "no benchmark matches"),
                Arguments.of("-l nothing.matches.This", "no benchmark matches"),
                Arguments.of("PureCpu -f", "JMH does not take these arguments"));
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
    void truncatedJsonIsNamedWithItsLine() throws IOException {
        Path file = folder.resolve("cut.json");
        Files.writeString(file, "[\n  {\n    \"benchmark\" : \"a.B.c\",\n    \"mode\" : \"av");

        Ended ended = HotpathProcess.run("verdict", file.toString());

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.errLines()).hasSize(1);
        assertThat(ended.err()).contains("cut.json").contains("4");
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
    void anEmptyFolderIsNoRun() {
        Ended ended = HotpathProcess.run("verdict", folder.toString());

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.errLines()).hasSize(1);
        assertThat(ended.err()).contains(folder.toString());
    }

    @Test
    void thePlanSaysWhatWouldRunAndHowLongAndRunsNothing() throws IOException {
        Ended plan = HotpathProcess.run(folder, "diagnose", "--quick", "--plan");

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
    void everyCommandHelpsWithExamples() {
        Stream<String> incidents = Stream.of("show", "run", "diagnose", "premortem", "score", "amplify");
        for (String command : Stream.concat(Main.COMMANDS.stream(), incidents.map("incident "::concat))
                .toList()) {
            Ended help = HotpathProcess.ask(folder, (command + " --help").split(" "));

            assertThat(help.status()).isZero();
            assertThat(help.out()).contains("Examples:").contains("java -jar benchmarks.jar " + command);
            assertThat(help.err()).isEmpty();
        }
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
