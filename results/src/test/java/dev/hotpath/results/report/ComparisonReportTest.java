package dev.hotpath.results.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.results.compare.Family;
import dev.hotpath.results.compare.Forks;
import dev.hotpath.results.compare.Recorded;
import dev.hotpath.results.compare.Subject;
import dev.hotpath.results.compare.Thresholds;
import dev.hotpath.results.record.UnreadableResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonReportTest {

    static final String TWO_CHANGES = """
            {"schema": "hotpath.compare/1", "verdict": "regressed", "changes": [
              {"benchmark": "a.b.Parser.parse", "params": {"items": "1000"}, "statistic": "mean", "unit": "us/op",
               "base": 50, "ratio": {"value": 1.12, "low": 1.08, "high": 1.16},
               "band": {"low": 0.97, "high": 1.03, "words": "±3 %"}, "change": "regressed", "pairs": 20,
               "detectable": 1.03, "words": "parse takes 12 % longer <b>"},
              {"benchmark": "a.b.Pool.hold", "params": {}, "statistic": "p50",
               "ratio": {"value": 1.001, "low": 0.99, "high": 1.01}, "change": "equivalent", "pairs": 10,
               "detectable": 1.02, "words": "no change that matters"}]}
            """;

    @TempDir
    Path folder;

    @Test
    void aComparisonIsAForestOfRatios() throws IOException {
        assertThat(page(TWO_CHANGES))
                .contains("<h1>1 regressed, 1 equivalent</h1>")
                .contains(
                        "Parser.parse, items 1000, mean", "1.120 (1.080 to 1.160)", "parse takes 12 % longer &lt;b&gt;")
                .contains("<td>50 µs</td><td>56 µs</td>")
                .containsOnlyOnce("<tr class=\"regressed\">")
                .doesNotContain("<b>");
    }

    @Test
    void whatWasNotComparedIsSaidInTheHeadline() throws IOException {
        assertThat(page("""
                {"schema": "hotpath.compare/1", "verdict": "inconclusive", "left": ["a.B.gone: missing at head"],
                 "changes": [{"benchmark": "a.B.c", "change": "equivalent", "pairs": 10}]}
                """)).contains("<h1>Not all was compared: 1 equivalent</h1>");
    }

    @Test
    void aRatioThatIsSmallIsNoZero() throws IOException {
        assertThat(page(TWO_CHANGES.replace(
                        "\"value\": 1.12, \"low\": 1.08, \"high\": 1.16",
                        "\"value\": 0.0002, \"low\": 0.00018, \"high\": 0.00022")))
                .contains("0.00020 (0.00018 to 0.00022)")
                .doesNotContain("0.00 to", "0.000 (");
    }

    @Test
    void aChangeOfShapeIsNotDrawnAmongCosts() throws IOException {
        String shape =
                "{\"benchmark\": \"a.b.Parser.parse\", \"statistic\": \"shape\", \"change\": \"regressed\", \"pairs\": 10,"
                        + " \"ratio\": {\"value\": 40, \"low\": 30, \"high\": 50}}, ";
        String page = page(TWO_CHANGES.replace("\"changes\": [", "\"changes\": [" + shape));

        assertThat(page.split("<circle", -1)).hasSize(1 + 2);
        assertThat(bandWidth(page)).isEqualTo(bandWidth(page(TWO_CHANGES)));
    }

    @Test
    void classesOfOneNameInTwoPackagesAreToldApart() throws IOException {
        assertThat(page(TWO_CHANGES.replace("a.b.Pool.hold", "x.y.Parser.parse")))
                .contains("a.b.Parser.parse, items 1000, mean", "x.y.Parser.parse, p50");
    }

    @Test
    void whatIsEmbeddedHasTheFieldsOfItsForm() throws IOException {
        assertThat(page(TWO_CHANGES)).contains("\"detectable\":1.03", "\"pairsNeeded\":");
    }

    @Test
    void theBandIsTheComparisonsOwnAndMissingWhereThatTellsNone() throws IOException {
        String page = page(TWO_CHANGES);

        assertThat(page).containsOnlyOnce("class=\"band\"").contains("<td>±3 %</td>");
        assertThat(bandWidth(page(TWO_CHANGES.replace("0.97", "0.9").replace("1.03,", "1.1,"))))
                .isGreaterThan(2 * bandWidth(page));
    }

    @Test
    void timeAndAllocationHaveBandsOfTheirOwn() throws IOException {
        Forks time = new Forks(
                new Subject("a.B.c", "avgt", 1, Map.of(), "mean"), Family.TIME, "us/op", forks(100), forks(100));
        Forks bytes = new Forks(
                new Subject("a.B.c", "avgt", 1, Map.of(), "alloc"), Family.ALLOCATION, "B/op", forks(64), forks(64));

        String page = page(new CompareJson()
                .of(new Recorded(Thresholds.standard().withChange(0.05))
                        .decide(List.of(time, bytes), List.of(), List.of())));

        assertThat(page).contains("<td>±5 %</td>", "<td>±0.5 % and ±8 B/op</td>");
    }

    @Test
    void aBenchmarkInTwoModesIsTwoRowsThatTellThemApart() throws IOException {
        String page = page(new CompareJson()
                .of(new Recorded(Thresholds.standard())
                        .decide(
                                List.of(in("avgt", "a.B.c"), in("sample", "a.B.c"), in("avgt", "a.B.d")),
                                List.of(),
                                List.of())));

        assertThat(page)
                .containsOnlyOnce(">B.c, avgt, mean<")
                .containsOnlyOnce(">B.c, sample, mean<")
                .containsOnlyOnce(">B.d, mean<");
    }

    @Test
    void aRatioOfOneForkASideHasNoInterval() throws IOException {
        assertThat(page("""
                {"schema": "hotpath.compare/1", "verdict": "inconclusive", "changes": [{"benchmark": "a.B.c",
                 "ratio": {"value": 1.25, "low": null, "high": null}, "change": "what"}]}
                """))
                .contains("<h1>1 inconclusive</h1>", "<td>1.250</td>", "<circle")
                .contains("<span class=\"kind\">inconclusive</span>")
                .doesNotContain("class=\"interval\"", "class=\"band\"");
    }

    @Test
    void whatIsKnownOfTheRunStandsBesideIt() throws IOException {
        Files.writeString(folder.resolve("compare.json"), TWO_CHANGES);
        Files.createDirectories(folder.resolve("flame"));
        Files.writeString(folder.resolve("flame/parse-head.html"), "");
        Files.writeString(folder.resolve("environment.json"), """
                {"schema": "hotpath.environment/1", "cpu": {"model": "EPYC", "cores": 2, "effectiveCores": "NaN"}}
                """);

        assertThat(ComparisonReport.write(folder, List.of("base: main", "head: <b>"), List.of("ab --base main")))
                .content()
                .contains("base: main", "head: &lt;b&gt;", "EPYC, 2 cores", "<code>ab --base main</code>")
                .contains("href=\"flame/parse-head.html\"");
    }

    @Test
    void aFileThatIsNoComparisonIsSaidInOneLine() {
        for (String other : List.of(
                "{\"schema\": \"something/else\"}",
                "{\"schema\": \"hotpath.compare/1\", \"verdict\": \"ok\", \"changes\": [null]}")) {
            assertThatThrownBy(() -> page(other))
                    .isInstanceOf(UnreadableResult.class)
                    .hasMessageContaining("compare.json: is no comparison")
                    .hasMessageContaining("--format json");
        }
    }

    private String page(String comparison) throws IOException {
        Files.writeString(folder.resolve("compare.json"), comparison);
        assertThat(ComparisonReport.isIn(folder)).isTrue();
        return Files.readString(ComparisonReport.write(folder, List.of(), List.of()));
    }

    private static double bandWidth(String page) {
        String from = page.substring(page.indexOf("class=\"band\""));
        String width = from.substring(from.indexOf("width=\"") + 7);
        return Double.parseDouble(width.substring(0, width.indexOf('"')));
    }

    private static Forks in(String mode, String benchmark) {
        return new Forks(
                new Subject(benchmark, mode, 1, Map.of(), "mean"), Family.TIME, "us/op", forks(100), forks(100));
    }

    private static double[] forks(double about) {
        return DoubleStream.of(-0.2, 0.1, 0.2, -0.1, 0, 0.05)
                .map(off -> about * (1 + off / 100))
                .toArray();
    }
}
