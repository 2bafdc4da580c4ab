package dev.hotpath.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Point;
import dev.hotpath.results.scaling.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SketchTest {

    @TempDir
    Path runs;

    @Test
    void aPoolIsFlatUpToItsKneeAndRisesBehindIt() {
        List<String> lines = new Sketch(false, false).of(verdict("pool"));

        assertThat(lines)
                .hasSize(11)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(lines.get(0)).startsWith("    32 ms |").endsWith("*");
        assertThat(lines.get(7)).startsWith("   2.0 ms |*****");
        assertThat(lines.get(9).strip()).startsWith("1 ").contains("threads").endsWith(" 64");
        assertThat(lines.get(10).strip()).isEqualTo("knee at 4");
        assertThat(lines.get(0).indexOf(':')).isEqualTo(28);
    }

    @Test
    void withoutUtf8ItIsPlainAscii() {
        String sketch = String.join("", new Sketch(false, false).of(verdict("json")));

        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(sketch)).isTrue();
        assertThat(sketch).contains("*", ".");
    }

    @Test
    void withUtf8ItIsDrawnInDots() {
        String sketch = String.join("", new Sketch(true, false).of(verdict("json")));

        assertThat(sketch.codePoints().filter(c -> c >= 0x2800 && c <= 0x28ff)).hasSizeGreaterThan(50);
        assertThat(sketch).doesNotContain("\u001b");
    }

    @Test
    void colourComesOnlyWhereItIsWanted() {
        assertThat(String.join("", new Sketch(true, true).of(verdict("pool")))).contains("\u001b[33m", "\u001b[0m");
    }

    @Test
    void figuresOfAnyUnitAreWhole() {
        Verdict pool = verdict("pool");
        Curve curve = pool.curve();
        Verdict bytes = new Verdict(
                new Curve(
                        curve.benchmark(),
                        curve.component(),
                        "",
                        curve.axis(),
                        curve.kind(),
                        curve.params(),
                        curve.statistic(),
                        "B/op".repeat(99),
                        List.of(new Point(1, new double[] {12_345_678}), new Point(2, new double[] {999_999_999})),
                        OptionalDouble.empty()),
                pool.shape(),
                null,
                null,
                null,
                0,
                1.2,
                "");

        assertThat(new Sketch(false, false).of(bytes))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80))
                .first()
                .satisfies(line -> assertThat(line).startsWith("999,999,999 B/op"));
    }

    @Test
    void theWorstOfEachComponentIsDrawnAndNeverTheSelfCheck() {
        List<Verdict> verdicts = SampleRun.judged(SampleRun.ofEveryShape().in(runs));

        assertThat(VerdictText.nonlinear(verdicts, true))
                .extracting(verdict -> verdict.curve().component())
                .containsExactly("json", "pool");
        List<Verdict> twice =
                Stream.concat(verdicts.stream(), verdicts.stream()).toList();
        assertThat(VerdictText.nonlinear(twice, false))
                .extracting(verdict -> verdict.curve().component())
                .containsExactly("json", "pool");
        assertThat(VerdictText.nonlinear(twice, true)).hasSize(4);
    }

    private Verdict verdict(String component) {
        return SampleRun.judged(SampleRun.ofEveryShape().in(runs)).stream()
                .filter(verdict -> verdict.curve().component().equals(component))
                .findFirst()
                .orElseThrow();
    }
}
