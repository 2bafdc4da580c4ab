package dev.hotpath.benchmarks.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.record.Json;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Shape;
import dev.hotpath.results.scaling.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TruthTableTest {

    private static final String LOOKUP = "dev.hotpath.Hash.get";

    @Test
    void rightVerdictsHold() {
        TruthTable table = table(Set.of(Shape.FLAT, Shape.LINEAR), 2, Shape.FLAT, Shape.LINEAR);

        assertThat(table.complete()).isTrue();
        assertThat(table.holds()).isTrue();
        assertThat(table.rows())
                .containsExactly(
                        new TruthTable.Row(LOOKUP, List.of("flat", "linear"), Map.of("flat", 1, "linear", 1), 2, 0, 0));
    }

    @Test
    void oneWrongVerdictInTenIsTooMany() {
        assertThat(table(Set.of(Shape.FLAT), 10, tenWith(1, Shape.SUPERLINEAR)).holds())
                .isFalse();
    }

    @Test
    void oneInTenMayBeLeftOpenAndTwoMayNot() {
        assertThat(table(Set.of(Shape.FLAT), 10, tenWith(1, Shape.CANNOT_TELL)).holds())
                .isTrue();
        assertThat(table(Set.of(Shape.FLAT), 10, tenWith(2, Shape.CANNOT_TELL)).holds())
                .isFalse();
    }

    @Test
    void aRunThatIsMissingLeavesTheTableIncomplete() {
        assertThat(table(Set.of(Shape.FLAT), 3, Shape.FLAT, Shape.FLAT).complete())
                .isFalse();
    }

    @Test
    void verdictsOnOtherBenchmarksAreNoneOfItsBusiness() {
        TruthTable.Run run = new TruthTable.Run(
                new RunFolder(Path.of("run")), List.of(verdict(LOOKUP, Shape.FLAT), verdict("a.B.c", Shape.KNEE)));

        TruthTable table = TruthTable.of(truth(Set.of(Shape.FLAT)), new TruthSet.Settings(1, 5, 1), List.of(run));

        assertThat(table.holds()).isTrue();
        assertThat(table.complete()).isTrue();
    }

    @Test
    void theMarkdownLinesUp() {
        List<String> lines =
                TruthMarkdown.lines(table(Set.of(Shape.FLAT), 3, Shape.FLAT, Shape.FLAT, Shape.CANNOT_TELL));

        assertThat(lines)
                .containsExactly(
                        "| benchmark | theory | verdicts              | right      | cannot tell | wrong     |",
                        "|-----------|--------|-----------------------|------------|-------------|-----------|",
                        "| Hash.get  | flat   | 2 flat, 1 cannot-tell | 2          | 1           | 0         |",
                        "| all       |        | 3                     | 2 (66.7 %) | 1 (33.3 %)  | 0 (0.0 %) |");
    }

    @Test
    void theDocumentSaysWhatMakesItAgain() {
        assertThat(TruthMarkdown.document(table(Set.of(Shape.FLAT), 1, Shape.FLAT), "truth --runs 1"))
                .contains("Made by `truth --runs 1`");
    }

    @Test
    void theJsonIsReadBack() {
        TruthTable table = table(Set.of(Shape.FLAT), 1, Shape.FLAT);

        assertThat(Json.read(Json.text(table), TruthTable.class)).isEqualTo(table);
    }

    private static Shape[] tenWith(int times, Shape other) {
        Shape[] ten = new Shape[10];
        for (int i = 0; i < ten.length; i++) {
            ten[i] = i < times ? other : Shape.FLAT;
        }
        return ten;
    }

    private static TruthTable table(Set<Shape> right, int asked, Shape... found) {
        List<TruthTable.Run> runs = new ArrayList<>();
        for (Shape shape : found) {
            runs.add(new TruthTable.Run(
                    new RunFolder(Path.of("runs", "run-" + runs.size())), List.of(verdict(LOOKUP, shape))));
        }
        return TruthTable.of(truth(right), new TruthSet.Settings(asked, 10, 1), runs);
    }

    private static SortedMap<String, Set<Shape>> truth(Set<Shape> right) {
        return new TreeMap<>(Map.of(LOOKUP, right));
    }

    private static Verdict verdict(String benchmark, Shape shape) {
        Curve curve = new Curve(
                benchmark,
                "control",
                "",
                "entries",
                AxisKind.SIZE,
                Map.of(),
                "mean",
                "ns/op",
                List.of(),
                OptionalDouble.empty());
        return new Verdict(curve, shape, null, null, null, Double.NaN, Double.NaN, "");
    }
}
