package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hotpath.benchmarks.KeepsTime;
import dev.hotpath.benchmarks.probe.ProbeProfiler;
import dev.hotpath.results.record.ForkStatistic;
import dev.hotpath.results.record.JmhJson;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.Metric;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What is recorded opens in every tool that reads JMH's JSON: JMH's own writer is the reference, on the same results. */
@KeepsTime
class RunResultsTest {

    /** What samples of secondary metrics are kept in; JMH drops them. */
    private static final Set<String> OURS_ALONE = Set.of("rawDataHistogram");

    /** Each mode is measured once, and only read here. */
    private static final Map<Mode, RunResult> RUNS = new EnumMap<>(Mode.class);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"AverageTime", "Throughput", "SampleTime"})
    void whatIsWrittenHasJmhsOwnFieldsAndFigures(Mode mode) throws IOException, RunnerException {
        RunResult run = run(mode);
        Path file = folder.resolve("jmh.json");

        JmhJson.write(file, List.of(RunResults.toJmhResult(run)));

        Map<String, JsonNode> theirs = leaves(written(run));
        Map<String, JsonNode> ours = leaves(Files.readString(file));
        assertThat(ours.keySet().stream()
                        .filter(f -> OURS_ALONE.stream().noneMatch(f::contains) || theirs.containsKey(f)))
                .containsExactlyInAnyOrderElementsOf(theirs.keySet());
        theirs.forEach((field, value) -> assertSame(field, ours.get(field), value));
    }

    @ParameterizedTest
    @EnumSource(names = {"AverageTime", "Throughput", "SampleTime"})
    void theScoreFollowsFromTheRawDataAsJmhComputesIt(Mode mode) throws RunnerException {
        JmhResult result = RunResults.toJmhResult(run(mode));
        Metric reported = result.primary();

        var computed = new Metric(reported.unit(), reported.forks(), reported.samples()).summary();

        assertThat(computed.score()).isCloseTo(reported.reported().score(), within(1e-9 * computed.score()));
        assertThat(computed.error()).isCloseTo(reported.reported().error(), within(1e-6 * computed.error()));
        computed.percentiles()
                .forEach((rank, value) -> assertThat(value)
                        .as("p%s", rank)
                        .isCloseTo(reported.reported().percentiles().get(rank), within(1e-9 * value)));
        ForkStatistic statistic = ForkStatistic.firstChoice(result);
        // Two threads that each park for a millisecond: one operation takes one of them a little more than that.
        assertThat(statistic.of(result).orElseThrow().unit()).isEqualTo("us/op");
        assertThat(statistic.of(result).orElseThrow().forks()).hasSize(2);
        assertThat(Arrays.stream(statistic.of(result).orElseThrow().forks())).allMatch(us -> us > 900 && us < 10_000);
        assertThat(ForkStatistic.P50.of(result, "wait").orElseThrow().forks()).hasSize(2);
    }

    private static void assertSame(String field, JsonNode ours, JsonNode theirs) {
        if (theirs.isNumber()) {
            double value = theirs.doubleValue();
            assertThat(ours.doubleValue()).as(field).isCloseTo(value, within(1e-9 * Math.abs(value)));
        } else {
            assertThat(ours).as(field).isEqualTo(theirs);
        }
    }

    private static RunResult run(Mode mode) throws RunnerException {
        if (!RUNS.containsKey(mode)) {
            RUNS.put(mode, measured(mode));
        }
        return RUNS.get(mode);
    }

    private static RunResult measured(Mode mode) throws RunnerException {
        var options = new OptionsBuilder()
                .include(Simple.class.getName() + ".waits")
                .mode(mode)
                .forks(2)
                .threads(2)
                .addProfiler(ProbeProfiler.class)
                .addProfiler(GCProfiler.class)
                .jvmArgsPrepend("-Xmx256m")
                .build();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new Runner(options, OutputFormatFactory.createFormatInstance(nowhere, VerboseMode.SILENT)).runSingle();
    }

    private static String written(RunResult run) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);
        ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(List.of(run));
        return text.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, JsonNode> leaves(String json) throws IOException {
        Map<String, JsonNode> leaves = new LinkedHashMap<>();
        List<Map.Entry<String, JsonNode>> open = new ArrayList<>();
        open.add(Map.entry("", new ObjectMapper().readTree(json)));
        while (!open.isEmpty()) {
            Map.Entry<String, JsonNode> next = open.remove(open.size() - 1);
            JsonNode node = next.getValue();
            if (node.isValueNode()) {
                leaves.put(next.getKey(), node);
            }
            node.properties().forEach(e -> open.add(Map.entry(next.getKey() + "/" + e.getKey(), e.getValue())));
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                open.add(Map.entry(next.getKey() + "/" + i, node.get(i)));
            }
        }
        return leaves;
    }
}
