package dev.hotpath.results.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.results.record.UnreadableResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonReportTest {

    static final String TWO_CHANGES = """
            {"schema": "hotpath.compare/1", "verdict": "regressed", "changes": [
              {"benchmark": "a.b.Parser.parse", "params": {"items": "1000"}, "statistic": "mean",
               "ratio": {"value": 1.12, "low": 1.08, "high": 1.16}, "change": "regressed", "pairs": 20,
               "detectable": 1.03, "words": "parse takes 12 % longer <b>"},
              {"benchmark": "a.b.Pool.hold", "params": {}, "statistic": "p50",
               "ratio": {"value": 1.001, "low": 0.99, "high": 1.01}, "change": "equivalent", "pairs": 10,
               "detectable": 1.02, "words": "no change that matters"}]}
            """;

    @TempDir
    Path folder;

    @Test
    void aComparisonIsAForestOfRatios() throws IOException {
        Files.writeString(folder.resolve("compare.json"), TWO_CHANGES);

        assertThat(ComparisonReport.isIn(folder)).isTrue();
        assertThat(ComparisonReport.write(folder))
                .content()
                .contains("<h1>1 regressed, 1 equivalent</h1>")
                .contains(
                        "Parser.parse, items 1000, mean", "1.120 (1.080 to 1.160)", "parse takes 12 % longer &lt;b&gt;")
                .contains("class=\"band\"")
                .containsOnlyOnce("<tr class=\"regressed\">")
                .doesNotContain("<b>");
    }

    @Test
    void aFileThatIsNoComparisonIsSaidInOneLine() throws IOException {
        Files.writeString(folder.resolve("compare.json"), "{\"schema\": \"something/else\"}");

        assertThatThrownBy(() -> ComparisonReport.write(folder))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("compare.json: is no comparison")
                .hasMessageContaining("--format json");
    }
}
