package dev.hotpath.results.report;

import dev.hotpath.results.compare.Band;
import dev.hotpath.results.compare.Change;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Ratio;
import dev.hotpath.results.record.Json;
import java.util.List;
import java.util.Map;

/** Writes a comparison as the document {@code hotpath.compare/1}, which other programs rely on. */
public final class CompareJson {

    /** The version of the document's form. */
    public static final String SCHEMA = "hotpath.compare/1";

    private record Document(
            String schema, String verdict, List<Line> changes, List<String> left, List<String> warnings) {}

    private record Line(
            String benchmark,
            String mode,
            int threads,
            Map<String, String> params,
            String statistic,
            String unit,
            Double base,
            Interval ratio,
            Equivalence band,
            String change,
            int pairs,
            Double detectable,
            int pairsNeeded,
            String words) {}

    private record Interval(Double value, Double low, Double high) {}

    /** {@code low} is 0 where nothing can be saved. */
    private record Equivalence(Double low, Double high, String words) {
        static Equivalence of(Band band) {
            return band == null
                    ? null
                    : new Equivalence(number(band.lowRatio()), number(band.highRatio()), band.words());
        }
    }

    /** The document, indented, with a line break at its end. */
    public String of(Comparison comparison) {
        return Json.text(new Document(
                SCHEMA,
                new ComparisonSummary(comparison).verdict(),
                comparison.changes().stream().map(CompareJson::line).toList(),
                comparison.left(),
                comparison.warnings()));
    }

    private static Line line(Change change) {
        Ratio ratio = change.ratio();
        return new Line(
                change.subject().benchmark(),
                change.subject().mode(),
                change.subject().threads(),
                change.subject().params(),
                change.subject().statistic(),
                change.unit(),
                number(change.base()),
                new Interval(number(ratio.value()), number(ratio.low()), number(ratio.high())),
                Equivalence.of(change.band()),
                ComparisonSummary.label(change.kind()),
                change.pairs(),
                number(change.detectable()),
                change.pairsNeeded(),
                change.words());
    }

    /** JSON knows no NaN and no infinity: what is not a number is null. */
    private static Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
