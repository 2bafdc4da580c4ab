package dev.hotpath.results.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hotpath.results.compare.Band;
import dev.hotpath.results.compare.Change;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Family;
import dev.hotpath.results.compare.Kind;
import dev.hotpath.results.compare.Outcome;
import dev.hotpath.results.compare.Ratio;
import dev.hotpath.results.compare.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompareReportsTest {

    private static final String HOSTILE =
            "</code><script>alert(1)</script> | `x` **b** [a](http://e.vil) @team #77 www.e.vil";

    private final Comparison comparison = new Comparison(
            Outcome.REGRESSED,
            List.of(
                    change("org.a.Search.query", Kind.REGRESSED, 1.2, "20.0 % slower"),
                    change("org.a.Search.open", Kind.INCONCLUSIVE, Double.NaN, "open"),
                    change("org.a.Search.index", Kind.IMPROVED, 0.9, "10.0 % faster"),
                    change("org.a.Search.same", Kind.EQUIVALENT, 1, "no change")),
            List.of("org.a.Gone.x: missing at head"),
            List.of("drift not controlled"));

    @Test
    void theTextBeginsWithTheCountAndFoldsWhatDidNotChange() {
        assertThat(new CompareText(false).of(comparison).lines())
                .containsExactly(
                        "regressed: 1 slower, 1 faster, 1 undecided, 1 equivalent",
                        "regressed     Search.query items=10",
                        "              20.0 % slower",
                        "inconclusive  Search.open items=10",
                        "              open",
                        "improved      Search.index items=10",
                        "              10.0 % faster",
                        "left out: org.a.Gone.x: missing at head",
                        "note: drift not controlled");
        assertThat(new CompareText(true).of(comparison)).contains("equivalent    Search.same items=10");
    }

    @Test
    void whatFailsAtTheHeadAloneIsSaidFirstAndNotFolded() {
        Comparison broken = new Comparison(
                        Outcome.OK,
                        List.of(change("org.a.Search.same", Kind.EQUIVALENT, 1, "no change")),
                        List.of("org.a.Gone.x: fails at the head: out of memory"),
                        List.of())
                .broken();

        assertThat(new CompareText(false).of(broken)).startsWith("regressed: it fails at the head alone; 0 slower");
        assertThat(new CompareMarkdown().of(broken, "main", "feature"))
                .contains("it fails at the head alone", "\n- org.a.Gone.x: fails at the head: out of memory")
                .doesNotContain("left out", "Nothing is shown to have changed");
    }

    @Test
    void longListsAreCutButForRegressions() {
        Comparison many = new Comparison(
                Outcome.REGRESSED,
                Collections.nCopies(100, change("a.B.c", Kind.REGRESSED, 1.2, "slower")),
                Collections.nCopies(100, "a.B.d: missing at head"),
                List.of());

        assertThat(new CompareText(false).of(many))
                .hasLineCount(1 + 200 + 20 + 1)
                .contains("and 80 more left out; --verbose lists them");
        assertThat(new CompareText(true).of(many)).hasLineCount(1 + 200 + 100);
    }

    @Test
    void thePullRequestShowsWhatChangedAndFoldsTheRest() {
        String markdown = new CompareMarkdown().of(comparison, "main", "feature");

        assertThat(markdown)
                .startsWith("### Benchmarks: regressed\n\n<code>main</code> → <code>feature</code>: 1 slower, ")
                .contains(
                        "| <code>Search.query items=10</code> | **slower** | 10 µs | 12 µs | 1.200 (1.100 – 1.300) | 20.0 % slower |")
                .contains("<details><summary>1 undecided</summary>", "<details><summary>1 equivalent</summary>")
                .contains("- org.a.Gone.x: missing at head", "- drift not controlled")
                .contains("undecided | 10 µs | unknown | unknown | open |");
        assertThat(markdown.indexOf("Search.index")).isLessThan(markdown.indexOf("<details>"));
        assertThat(markdown.indexOf("Search.same")).isGreaterThan(markdown.indexOf("<details>"));
    }

    @Test
    void strangersTextIsNoMarkUp() {
        Comparison hostile = new Comparison(
                Outcome.OK,
                List.of(change(HOSTILE, Kind.IMPROVED, 0.9, HOSTILE)),
                List.of(HOSTILE, "- a\n# b", "1. c\u202e"),
                List.of());

        String markdown = new CompareMarkdown().of(hostile, HOSTILE, HOSTILE);

        assertThat(markdown)
                .doesNotContain(
                        "<script",
                        "`",
                        "**b",
                        "[a]",
                        "http://",
                        "@team",
                        "#77",
                        "&#64;team",
                        "&#35;77",
                        "www.e",
                        "\n# b",
                        "\u202e",
                        "- - a",
                        "- 1. c");
        assertThat(markdown.lines().filter(line -> line.startsWith("| <code>")))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.chars().filter(c -> c == '|').count()).isEqualTo(7));
    }

    @Test
    void aPullRequestsCommentStaysUnderItsLimit() {
        Comparison many = new Comparison(
                Outcome.REGRESSED,
                Collections.nCopies(
                        10_000, change("a.B.c", Kind.REGRESSED, 1.2, "20.0 % slower (95 %: +18 % to +22 %)")),
                Collections.nCopies(10_000, "a.B.d: missing at head"),
                List.of());

        assertThat(new CompareMarkdown().of(many, "main", "HEAD"))
                .hasSizeLessThan(65_536)
                .contains("and 9950 more");
    }

    @Test
    void evenWithLongWordsAboutAllKindsOfThem() {
        String words = "a change beyond ±3 % is neither shown nor ruled out: <0.1 % slower> ".repeat(8);
        List<Change> changes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            changes.addAll(Collections.nCopies(60, change("a.B.c", kind, 1.2, words)));
        }
        Comparison many = new Comparison(
                Outcome.REGRESSED, changes, Collections.nCopies(60, words), Collections.nCopies(60, words));

        assertThat(new CompareMarkdown().of(many, "main", "HEAD"))
                .hasSizeLessThan(65_536)
                .contains("60 undecided", "60 equivalent", "60 left out", "60 to know", "and 60 more");
    }

    @Test
    void namesOfAnyLengthDoNotMakeItLonger() {
        Comparison endless = new Comparison(
                Outcome.REGRESSED,
                Collections.nCopies(40, change("a.B.c", Kind.REGRESSED, 1.2, "<".repeat(1_000))),
                Collections.nCopies(40, "#".repeat(1_000)),
                List.of());

        assertThat(new CompareMarkdown().of(endless, "main", "HEAD"))
                .hasSizeLessThan(65_536)
                .containsPattern("and 2\\d more")
                .endsWith("</details>\n\n");
    }

    @Test
    void theDocumentHasTheFieldsOfTheContract() throws IOException {
        JsonNode document = new ObjectMapper().readTree(new CompareJson().of(comparison));

        assertThat(document.get("schema").asText()).isEqualTo("hotpath.compare/1");
        assertThat(document.get("verdict").asText()).isEqualTo("regressed");
        JsonNode change = document.get("changes").get(0);
        assertThat(change.get("benchmark").asText()).isEqualTo("org.a.Search.query");
        assertThat(change.get("params").get("items").asText()).isEqualTo("10");
        assertThat(change.get("statistic").asText()).isEqualTo("mean");
        assertThat(change.get("ratio").get("value").asDouble()).isEqualTo(1.2);
        assertThat(change.get("ratio").get("low").isNumber()).isTrue();
        assertThat(change.get("ratio").get("high").isNumber()).isTrue();
        assertThat(change.get("band").get("low").asDouble()).isCloseTo(0.98, within(1e-12));
        assertThat(change.get("band").get("high").asDouble()).isCloseTo(1.02, within(1e-12));
        assertThat(change.get("band").get("words").asText()).isEqualTo("±2 %");
        assertThat(change.get("change").asText()).isEqualTo("regressed");
        assertThat(change.get("pairs").asInt()).isEqualTo(10);
        assertThat(change.get("detectable").asDouble()).isEqualTo(1.05);
        assertThat(change.get("words").asText()).isEqualTo("20.0 % slower");
        assertThat(document.get("changes").get(1).get("ratio").get("value").isNull())
                .isTrue();
        assertThat(document.get("left").get(0).asText()).contains("missing at head");
        assertThat(document.get("warnings").get(0).asText()).isEqualTo("drift not controlled");
    }

    @Test
    void namesSayNoMoreThanTellsThemApart() {
        Subject plain = new Subject("org.a.Search.query", "avgt", 1, Map.of(), "mean");
        Subject sampled = new Subject("org.a.Search.query", "sample", 4, Map.of("k", "v"), "p99");
        Subject namesake = new Subject("org.b.Search.query", "avgt", 1, Map.of(), "mean");
        Subject rootless = new Subject("query", "avgt", 1, Map.of(), "mean");

        SubjectNames names = new SubjectNames(List.of(of(plain), of(sampled), of(namesake), of(rootless)));
        assertThat(names.of(plain)).isEqualTo("org.a.Search.query avgt");
        assertThat(names.of(sampled)).isEqualTo("org.a.Search.query k=v threads=4 sample p99");
        assertThat(names.of(namesake)).isEqualTo("org.b.Search.query");
        assertThat(names.of(rootless)).isEqualTo("query");
        assertThat(new SubjectNames(List.of(of(plain))).of(plain)).isEqualTo("Search.query");
    }

    private static Change change(String benchmark, Kind kind, double ratio, String words) {
        Subject subject = new Subject(benchmark, "avgt", 1, Map.of("items", "10"), "mean");
        return new Change(
                subject,
                Family.TIME,
                "us/op",
                10,
                new Ratio(ratio, ratio - 0.1, ratio + 0.1),
                new Band(Math.log(0.98), Math.log(1.02), "±2 %"),
                kind,
                10,
                1.05,
                0,
                words);
    }

    private static Change of(Subject subject) {
        return new Change(subject, Family.TIME, "us/op", 1, new Ratio(1, 1, 1), null, Kind.EQUIVALENT, 10, 1, 0, "");
    }
}
