package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that end before anything is started, in this JVM: those of which a process' start says more are tried as processes. */
class BadInputTest {

    private static final Path RESULTS = Path.of("results");

    @TempDir
    Path folder;

    private final Screen screen = new Screen();

    static Stream<Arguments> badInput() {
        return Stream.of(
                Arguments.of("diagnose poool", "did you mean pool?"),
                Arguments.of("diagnose pool --budget 5s --plan", "too short to measure every point once"),
                Arguments.of("diagnose pool --plan --format json", "leave --format out"),
                Arguments.of("ab --base . --aa --plan --format json", "leave --format out"),
                Arguments.of("diagnose pool --budget soon", "write it as 90s, 10m or 1h30m"),
                Arguments.of("diagnose pool --budget 5s", "too short to measure every point once"),
                Arguments.of("diagnose pool --forks 0", "give at least 1"),
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
                Arguments.of("diagnose pool --axis items", "no benchmark of pool has a parameter 'items'"),
                Arguments.of("diagnose pool --benchmark Jedis", "no benchmark of pool matches"),
                Arguments.of("ab --base . --aa --param items", "give a parameter's name and its value"),
                Arguments.of("flame ParkedHold -p poolSize=2 -p poolSize=4", "has a value already"),
                Arguments.of("flame ParkdHold.acquireHoldRelease", "did you mean ParkedHold.acquireHoldRelease?"),
                Arguments.of("flame RoundTrip", "may be any of"),
                Arguments.of("flame ParkedHold -p poolsize=4", "did you mean poolSize?"),
                Arguments.of("flame ParkedHold --above 1.5", "'1.5' is no point of threads"),
                Arguments.of("flame ParkedHold --run no/such/run", "no/such/run"),
                Arguments.of("verdict", "FILE"),
                Arguments.of("report no/such/run", "no/such/run"),
                Arguments.of("calibrate --curves 3", "give at least 10"),
                Arguments.of("calibrate --quick --bootstraps 9", "give at least 99"),
                Arguments.of("calibrate --quick --out /dev/null/x", "/dev/null/x can't be made"),
                Arguments.of("calibrate --only nothing", "--only nothing is in no name"),
                Arguments.of("calibrate --only drift --out .", "leave out --only"),
                Arguments.of("calibrate --truth nothing", "--truth nothing is in no name"),
                Arguments.of("calibrate --truth M/M/4 --out .", "and not a part of one"),
                Arguments.of("calibrate --quick --residuals no/such/run", "no/such/run"),
                Arguments.of("incident", "incident what?"),
                Arguments.of("incident run slow-tial", "did you mean 'slow-tail'?"),
                Arguments.of("incident run slow-tail --repeat 0", "give at least 1"),
                Arguments.of("incident run slow-tail --scale 1000", "from 1, real time, to 100"),
                Arguments.of("incident score --only volum --seeds 1", "did you mean volume?"),
                Arguments.of("incident score --only volume --seeds 1", "is of all causes: name another folder"),
                Arguments.of(
                        "incident amplify slow-tail/sick/services.recommendation", "name another folder with --out"),
                Arguments.of("incident premortem", "FILE"),
                Arguments.of("truth --runs 0", "give at least 1 of each"),
                Arguments.of("truth --benchmark IndexLookup", "name other files"),
                Arguments.of("truth --benchmark ParkedHold --plan", "no benchmark whose shape is known"));
    }

    /** Whose axis or points another component could not have. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "diagnose pool --axis threads --plan",
                "diagnose json --points 10,100,1000,10000,100000 --plan",
                "diagnose pool --kind threads --plan",
                "diagnose --quick --benchmark ParkedHold --plan"
            })
    void whatAComponentCanBeAskedIsNobodyElses(String arguments) {
        assertThat(run(arguments.split(" "))).as(screen.err()).isZero();

        assertThat(screen.out()).contains("a round").doesNotContain("OwnPayloads");
    }

    @Test
    void aQuickLookAtOneBenchmarkHasItsPrincipalCurveOnly() {
        assertThat(run("diagnose", "--quick", "--benchmark", "ParkedHold", "--plan"))
                .isZero();

        assertThat(screen.out()).contains("1 curve");
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void badInputIsOneLineThatSaysHowToMendIt(String arguments, String mend) {
        boolean before = Files.exists(RESULTS);

        assertThat(run(arguments.split(" "))).isEqualTo(2);

        assertThat(screen.err()).contains(mend).hasLineCount(1);
        assertThat(Files.exists(RESULTS)).as("something was written").isEqualTo(before);
    }

    @Test
    void truncatedJsonIsNamedWithItsLine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("cut.json"), "[\n  {\n    \"benchmark\" : \"a.B.c\",\n    \"mode\" : \"av");

        assertThat(run("verdict", file.toString())).isEqualTo(2);

        assertThat(screen.err()).contains("cut.json").contains("4").hasLineCount(1);
    }

    @Test
    void anEmptyFolderIsNoRun() {
        assertThat(run("verdict", folder.toString())).isEqualTo(2);

        assertThat(screen.err()).contains(folder.toString()).hasLineCount(1);
    }

    @Test
    void whereNothingCanBeWrittenNothingIsMeasured() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");

        assertThat(run(
                        "incident",
                        "run",
                        "slow-tail",
                        "--out",
                        file.resolve("x").toString()))
                .isEqualTo(2);

        assertThat(screen.err()).contains("can't be made").hasLineCount(1);
    }

    @Test
    void aPageThatIsHardlyAskedIsNotSwept() throws IOException {
        Path own = incidentOfRate("1/s");

        assertThat(run("incident", "run", own.toString(), "--sweep", "--out", folder.toString()))
                .isEqualTo(2);

        assertThat(screen.err()).contains("at its lowest load, too few").hasLineCount(1);
    }

    @Test
    void aPageOfWhichNothingCouldBeToldIsNotRun() throws IOException {
        Path own = incidentOfRate("0.1/s");

        for (String command : List.of("run", "diagnose", "premortem")) {
            screen.clear();
            assertThat(run("incident", command, own.toString())).isEqualTo(2);
            assertThat(screen.err())
                    .contains("too few to tell how it is: raise its rate")
                    .hasLineCount(1);
        }
    }

    @Test
    void theRecordOfAnotherIncidentIsNotOverwritten() throws IOException {
        Path record = Files.createDirectory(folder.resolve("slow-tail-1")).resolve("incident.json");
        Files.writeString(
                record, "{\"schema\": \"hotpath.incident/1\", \"name\": \"slow-tail\", \"scale\": 1, \"seed\": 1}");
        String before = Files.readString(record);

        for (String command : List.of("run", "diagnose")) {
            screen.clear();
            assertThat(run("incident", command, "slow-tail", "--out", folder.toString()))
                    .isEqualTo(2);
            assertThat(screen.err())
                    .contains("is a record of another incident, scale or seed; name another --out")
                    .hasLineCount(1);
        }
        assertThat(record).content().isEqualTo(before);
    }

    @Test
    void everyCommandHelpsWithExamples() {
        Stream<String> incidents = Stream.of("show", "run", "diagnose", "premortem", "score", "amplify");
        for (String command : Stream.concat(Main.COMMANDS.stream(), incidents.map("incident "::concat))
                .toList()) {
            screen.clear();

            assertThat(run((command + " --help").split(" "))).isZero();

            assertThat(screen.out()).contains("Examples:").contains("java -jar benchmarks.jar " + command);
            assertThat(screen.err()).isEmpty();
        }
    }

    private Path incidentOfRate(String rate) throws IOException {
        Files.writeString(folder.resolve("system.yaml"), """
                system: small
                volume: {rate: RATE, arrivals: constant}
                endpoint: {steps: [{call: search}, parse, render]}
                services: {search: {latency: 20ms}}
                """.replace("RATE", rate));
        return Files.writeString(folder.resolve("own.yaml"), """
                incident: mine
                about: a small page
                system: ./system.yaml
                expect: {cause: [], victim: [], mechanism: none}
                """);
    }

    private int run(String... arguments) {
        return screen.run((Object[]) arguments);
    }
}
