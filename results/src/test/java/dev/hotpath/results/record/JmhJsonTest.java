package dev.hotpath.results.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhJsonTest {

    private static final String SMALL = """
            [{"jmhVersion": "1.37", "benchmark": "x.Y.z", "mode": "avgt", "threads": 2, "forks": 2,
              "params": {"items": "10"}, "unheardOf": {"deep": [1, {"er": null}]},
              "primaryMetric": {"score": 4.5, "scoreError": "NaN", "scoreConfidence": ["NaN", "NaN"],
                "scorePercentiles": {"0.0": 4.0, "50.0": 4.5, "100.0": 5.0}, "scoreUnit": "us/op",
                "rawData": [[4.0], [5.0]]},
              "secondaryMetrics": {"gc.count": {"score": 3, "scoreUnit": "counts", "rawData": [[1], [2]]}}}]""";

    @TempDir
    Path folder;

    @Test
    void readsAnEntryAndSkipsUnknownFields() throws IOException {
        JmhResult result = JmhJson.read(file(SMALL)).get(0);

        assertThat(result.benchmark()).isEqualTo("x.Y.z");
        assertThat(result.threads()).isEqualTo(2);
        assertThat(result.params()).containsExactly(Map.entry("items", "10"));
        assertThat(result.primary().forks()).containsExactly(new double[] {4}, new double[] {5});
        assertThat(result.primary().summary().percentiles()).containsEntry(100.0, 5.0);
        assertThat(result.secondary().get("gc.count").summary().score()).isEqualTo(3);
    }

    @Test
    void readsEveryWayOfWritingWhatIsNoNumber() throws IOException {
        String odd = SMALL.replace("[[4.0], [5.0]]", "[[\"NaN\", NaN, null], [\"+INF\", \"-INF\", 1e999, Infinity]]");

        List<double[]> forks = JmhJson.read(file(odd)).get(0).primary().forks();

        assertThat(forks.get(0)).containsExactly(Double.NaN, Double.NaN, Double.NaN);
        double inf = Double.POSITIVE_INFINITY;
        assertThat(forks.get(1)).containsExactly(inf, -inf, inf, inf);
    }

    @Test
    void aScoreWithoutRawDataIsMarkedAndCountsAsOneFork() throws IOException {
        JmhResult result = JmhJson.read(file(SMALL.replace(",\n    \"rawData\": [[4.0], [5.0]]", "")))
                .get(0);

        assertThat(result.primary().isScoreOnly()).isTrue();
        assertThat(result.forks()).isEqualTo(1);
        assertThat(ForkStatistic.MEAN.of(result).orElseThrow().forks()).containsExactly(4.5);
    }

    @Test
    void nullIsAsGoodAsMissing() throws IOException {
        String nulls = SMALL.replace("[[4.0], [5.0]]", "null")
                .replace("[\"NaN\", \"NaN\"]", "null")
                .replace("{\"0.0\": 4.0, \"50.0\": 4.5, \"100.0\": 5.0}", "null");

        assertThat(JmhJson.read(file(nulls)).get(0).primary().isScoreOnly()).isTrue();
    }

    @Test
    void moreFiguresThanAMeasurementGivesAreRefused() throws IOException {
        refuses(
                SMALL.replace("[[4.0], [5.0]]", "[[" + "1,".repeat(4_000_000) + "1]]"),
                "beyond what a JMH result holds");
    }

    @Test
    void readsTheHistogramOfSampledOperations() throws IOException {
        String sampled = SMALL.replace("avgt", "sample")
                .replace("\"rawData\": [[4.0], [5.0]]", "\"rawDataHistogram\": [[[[5.0, 1], [4.0, 2]], []]]");

        Metric primary = JmhJson.read(file(sampled)).get(0).primary();

        assertThat(primary.samples().get(0).get(0).values()).containsExactly(4, 5);
        assertThat(primary.samples().get(0).get(0).counts()).containsExactly(2, 1);
        assertThat(primary.samples().get(0).get(1).total()).isZero();
    }

    @Test
    void keepsDuplicateEntriesInTheirOrder() throws IOException {
        String twice = SMALL.substring(0, SMALL.length() - 1) + "," + SMALL.substring(1);

        assertThat(JmhJson.read(file(twice))).hasSize(2);
    }

    @Test
    void theEmptyListOfARunThatMeasuredNothingIsNoError() throws IOException {
        assertThat(JmhJson.read(file("[\n]\n"))).isEmpty();
    }

    @Test
    void aFileCutOffAnywhereIsRefusedInOneLineThatSaysWhere() throws IOException {
        byte[] whole = SMALL.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            Path cut = folder.resolve("cut.json");
            Files.write(cut, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> JmhJson.read(cut))
                    .as("cut after %d bytes", length)
                    .isInstanceOf(UnreadableResult.class)
                    .message()
                    .startsWith(cut + ":")
                    .hasLineCount(1)
                    .doesNotContain("\n");
        }
    }

    @Test
    void saysWhereAndHowToMend() throws IOException {
        refuses("", ": is empty", "record it again");
        refuses("[\n {\"benchmark\": \"x\",", ":2:", "is cut off here");
        refuses("{}", ":1:2: is no array of JMH results", "-rf json");
        refuses("[{}]", "a JMH entry without \"benchmark\"", "-rf json");
        refuses("[7]", "a JMH entry is an object");
        refuses("Benchmark  Mode  Cnt\n", ":1:", "is no JSON");
        refuses(SMALL + SMALL, "something follows");
        refuses(SMALL.replace("\"threads\": 2", "\"threads\": 0"), "0 \"threads\"");
        refuses(SMALL.replace("\"threads\": 2", "\"threads\": \"two\""), "\"threads\" is no whole number");
        refuses(SMALL.replace("\"threads\": 2", "\"threads\": 99999999999"), "is no JSON");
        refuses(SMALL.replace("[[4.0], [5.0]]", "[[4.0], 5.0]"), "array of arrays");
        refuses(SMALL.replace("[[4.0], [5.0]]", "[[\"fast\"]]"), "not \"fast\"");
    }

    @Test
    void foldersAndMissingFilesAreRefused() {
        assertThatThrownBy(() -> JmhJson.read(folder))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("folder");
        assertThatThrownBy(() -> JmhJson.read(folder.resolve("none.json")))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("none.json: does not exist");
    }

    @Test
    void hostileFilesMeetTheLimits() throws IOException {
        refuses("[".repeat(100_000), ":1:");
        refuses(SMALL.replace("null}", "[".repeat(100_000)), "beyond what a JMH result holds");
        refuses(SMALL.replace("4.0]", "4" + "0".repeat(100_000) + "]"), "beyond what a JMH result holds");
        refuses(SMALL.replace("unheardOf", "u".repeat(1_000_000)), "beyond what a JMH result holds");
        refuses(SMALL.replace("x.Y.z", "z".repeat(5_000_000)), "beyond what a JMH result holds");
        refuses("[\u001b[31m\n]", "no JSON");
    }

    @Test
    void longNamesAreRead() throws IOException {
        String name = "n".repeat(10_000);

        assertThat(JmhJson.read(file(SMALL.replace("x.Y.z", name))).get(0).benchmark())
                .isEqualTo(name);
    }

    @Test
    void halfASurrogatePairCostsOneCharacterAndNotTheFile() {
        Metric score = new Metric("us/op", List.of(new double[] {1}), null);
        Path file = folder.resolve("odd.json");
        JmhJson.write(
                file,
                List.of(new JmhResult("x", "avgt", 1, Map.of("p", "a\uD800b"), Results.SETTINGS, score, Map.of())));

        assertThat(JmhJson.read(file).get(0).params()).containsEntry("p", "a?b");
    }

    @Test
    void entriesAreHandedOverOneByOne() throws IOException {
        List<String> seen = new ArrayList<>();
        Path cut = file(SMALL.substring(0, SMALL.length() - 1) + ", {\"benchmark\"");

        assertThatThrownBy(() -> JmhJson.read(cut, entry -> seen.add(entry.benchmark())))
                .isInstanceOf(UnreadableResult.class);

        assertThat(seen).containsExactly("x.Y.z");
    }

    private void refuses(String text, String... words) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> JmhJson.read(file))
                .isInstanceOf(UnreadableResult.class)
                .message()
                .hasLineCount(1)
                .contains(words)
                .hasSizeLessThan(500);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("jmh.json"), text);
    }
}
