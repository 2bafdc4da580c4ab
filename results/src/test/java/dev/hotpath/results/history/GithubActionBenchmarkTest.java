package dev.hotpath.results.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.results.record.UnreadableResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GithubActionBenchmarkTest {

    @TempDir
    Path folder;

    @Test
    void aScriptIsReadAsTheJsonInIt() throws IOException {
        Past past = read("window.BENCHMARK_DATA = " + data("jmh", "us/op", "12.5"));

        assertThat(past.notes()).isEmpty();
        assertThat(past.histories()).singleElement().satisfies(history -> {
            assertThat(history.benchmark()).isEqualTo("Tree.parse");
            assertThat(history.unit()).isEqualTo("us/op");
            assertThat(history.readings()).singleElement().satisfies(reading -> {
                assertThat(reading.value()).isEqualTo(12.5);
                assertThat(reading.name()).isEqualTo("0123456");
                assertThat(reading.about()).isEqualTo("Parse less");
                assertThat(reading.when()).isEqualTo("2023-11-14T22:13:20Z");
            });
        });
    }

    @ParameterizedTest
    @CsvSource({
        "jmh, us/op, false",
        "jmh, ops/s, true",
        "cargo, ns/iter, false",
        "go, ns/op, false",
        "pytest, iter/sec, true",
        "benchmarkjs, ops/sec, true",
        "customBiggerIsBetter, points, true",
        "customSmallerIsBetter, points, false",
        "customSmallerIsBetter, MB, false",
        "customSmallerIsBetter, errors/s, false"
    })
    void theToolOrTheUnitSaysWhichWayIsBetter(String tool, String unit, boolean moreIsBetter) throws IOException {
        assertThat(read(data(tool, unit, "1")).histories())
                .singleElement()
                .satisfies(history -> assertThat(history.moreIsBetter()).isEqualTo(moreIsBetter));
    }

    @Test
    void entriesAreTakenInTheOrderInWhichTheyWereRecorded() throws IOException {
        Past past = read("""
                {"entries": {"Suite": [
                  {"date": 2000, "tool": "go", "benches": [{"name": "A", "value": 2, "unit": "ns/op"}]},
                  {"date": 1000, "tool": "go", "benches": [{"name": "A", "value": 1, "unit": "ns/op"}]}]}}""");

        assertThat(past.histories().get(0).readings())
                .extracting(Reading::value)
                .containsExactly(1.0, 2.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "\"NaN\"", "null", "1e-320"})
    void whatIsNoCostIsLeftOutWithANote(String value) throws IOException {
        Past past = read(data("go", "ns/op", value));

        assertThat(past.histories()).isEmpty();
        assertThat(past.notes()).singleElement().asString().contains("1 readings that are no number above 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alert(1)",
                "{}",
                "{\"entries\": 3}",
                "window.BENCHMARK_DATA = {\"entries\": {\"Suite\": [{\"benches\": [{\"name\": \"A\", \"va",
                "{\"entries\": {\"a\": [{\"benches\": [{\"name\": [[[[[]]]]]}]}]}}",
                "while (1) {}; window.BENCHMARK_DATA = {\"entries\": {}}",
                "[1, 2, 3]"
            })
    void whatIsNoBenchmarkDataIsRefusedInOneLine(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableResult.class)
                .message()
                .contains("data.js")
                .hasLineCount(1);
    }

    @Test
    void aFileCutOffSaysSo() {
        String whole = data("go", "ns/op", "1");
        for (int end = 30; end < whole.length() - 1; end += 7) {
            String cut = whole.substring(0, end);
            assertThatThrownBy(() -> read(cut))
                    .isInstanceOf(UnreadableResult.class)
                    .message()
                    .hasLineCount(1);
        }
    }

    @Test
    void holesInTheDataAreSteppedOver() throws IOException {
        Past past = read("""
                {"entries": {"None": null, "Suite": [null, {"tool": null}, {"benches": [null, {"value": 1}]},
                  {"commit": {"timestamp": "yesterday"}, "benches": [{"name": "A", "value": 1}]}]}}""");

        assertThat(past.histories())
                .singleElement()
                .satisfies(history -> assertThat(history.readings()).hasSize(1));
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path file = folder.resolve("data.js");
        Files.write(file, new byte[] {'{', (byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> GithubActionBenchmark.read(file)).isInstanceOf(UnreadableResult.class);
        assertThatThrownBy(() -> GithubActionBenchmark.read(folder)).isInstanceOf(UnreadableResult.class);
        assertThatThrownBy(() -> GithubActionBenchmark.read(folder.resolve("none.js")))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("does not exist");
    }

    private Past read(String text) throws IOException {
        Path file = folder.resolve("data.js");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return GithubActionBenchmark.read(file);
    }

    private static String data(String tool, String unit, String value) {
        return """
                {"lastUpdate": 1, "repoUrl": "", "entries": {"Benchmark": [{
                  "commit": {"id": "0123456789abcdef", "message": "Parse less\\n\\nIt was too much.", "timestamp": "2023-11-14T22:13:20Z"},
                  "date": 1700000000000, "tool": "%s",
                  "benches": [{"name": "Tree.parse", "value": %s, "range": "± 1", "unit": "%s", "extra": "forks: 1"}]}]}}
                """.formatted(tool, value, unit);
    }
}
