package dev.hotpath.results.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.JmhSettings;
import dev.hotpath.results.record.Metric;
import dev.hotpath.results.record.Samples;
import dev.hotpath.results.record.Summary;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Point;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.sweep.FoundCurves.Found;
import dev.hotpath.results.sweep.FoundCurves.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoundCurvesTest {

    private static final JmhSettings SETTINGS =
            new JmhSettings("1.37", "", List.of(), "17", "", "", 1, "1 s", 1, 1, "1 s", 1);

    private final List<JmhResult> results = new ArrayList<>();

    @Test
    void theAxisIsTheNumericParameterWithTheMostValues() {
        for (String items : List.of("1k", "2k", "3k")) {
            measured("avgt", 1, "us/op", Map.of("items", items, "depth", "1", "library", "a"), 1);
            measured("avgt", 1, "us/op", Map.of("items", items, "depth", "2", "library", "b"), 2);
        }

        Found found = find(Wanted.NOTHING);

        assertThat(found.curves()).extracting(Curve::axis).containsOnly("items");
        assertThat(found.curves())
                .extracting(Curve::params)
                .containsExactly(Map.of("depth", "1", "library", "a"), Map.of("depth", "2", "library", "b"));
        assertThat(places(found.curves().get(0))).containsExactly(1000.0, 2000.0, 3000.0);
        assertThat(found.notes()).isEmpty();
    }

    @Test
    void ofAxesAsLongTheWidestIsTakenAndThatIsSaid() {
        for (int i = 1; i <= 3; i++) {
            measured("avgt", 1, "us/op", Map.of("depth", "" + i, "items", "" + i * i), 1);
        }

        Found found = find(Wanted.NOTHING);

        assertThat(found.curves()).isEmpty();
        assertThat(found.notes()).first().asString().contains("3 values of items and as many of depth", "--axis");
    }

    @Test
    void threadsAreAnAxisOfTheirOwnKind() {
        for (int threads : new int[] {1, 2, 4}) {
            measured("thrpt", threads, "ops/s", Map.of("poolSize", "4"), 1000);
        }

        Curve curve = find(Wanted.NOTHING).curves().get(0);

        assertThat(curve.axis()).isEqualTo("threads");
        assertThat(curve.kind()).isEqualTo(AxisKind.THREADS);
        assertThat(curve.unit()).isEqualTo("us/op");
        assertThat(figures(curve)).containsExactly(1000, 2000, 4000);
    }

    @Test
    void averagesOfSeveralThreadsAreSaidToBendByThemselves() {
        for (int threads : new int[] {1, 2, 4}) {
            measured("avgt", threads, "us/op", Map.of(), 1);
        }

        assertThat(find(Wanted.NOTHING).notes())
                .singleElement()
                .asString()
                .contains("-bm thrpt or -bm sample does not", "x.Y.z");
    }

    @Test
    void aParameterCalledThreadsIsMeantBeforeJmhsOwn() {
        for (int threads : new int[] {1, 2, 4}) {
            measured("avgt", 1, "us/op", Map.of("threads", "" + threads), 1);
        }

        assertThat(places(find(Wanted.NOTHING).curves().get(0))).containsExactly(1.0, 2.0, 4.0);
    }

    @Test
    void jmhsOwnThreadsAndModesAreKeptApartWhereParametersAreCalledSo() {
        for (int users : new int[] {1, 2, 4}) {
            measured("avgt", 1, "us/op", Map.of("threads", "" + users, "mode", "fast"), users);
            measured("avgt", 8, "us/op", Map.of("threads", "" + users, "mode", "fast"), 9 * users);
            measured("ss", 1, "us/op", Map.of("threads", "" + users, "mode", "fast"), 70 * users);
        }

        List<Curve> curves = find(Wanted.NOTHING).curves();

        assertThat(curves).extracting(curve -> figures(curve)[0]).containsExactly(1.0, 9.0, 70.0);
    }

    @Test
    void severalModesAndThreadCountsAreCurvesOfTheirOwn() {
        for (int items : new int[] {1, 10, 100}) {
            measured("avgt", 1, "us/op", Map.of("items", "" + items), items);
            measured("avgt", 8, "us/op", Map.of("items", "" + items), 2 * items);
            measured("ss", 1, "ms/op", Map.of("items", "" + items), 3 * items);
        }

        List<Curve> curves = find(Wanted.NOTHING).curves();

        assertThat(curves)
                .extracting(Curve::params)
                .containsExactly(
                        Map.of("mode", "avgt", "threads", "1"),
                        Map.of("mode", "avgt", "threads", "8"),
                        Map.of("mode", "ss", "threads", "1"));
        assertThat(figures(curves.get(1))).containsExactly(2, 20, 200);
        assertThat(curves.get(2).unit()).isEqualTo("ms/op");
    }

    @Test
    void theSamePlaceMeasuredAgainHasTheForksOfAll() {
        for (int run = 1; run <= 3; run++) {
            measured("avgt", 1, "us/op", Map.of("items", "1"), run);
            measured("avgt", 1, "us/op", Map.of("items", "2"), 10 * run);
        }

        Curve curve = find(Wanted.NOTHING).curves().get(0);

        assertThat(curve.points().get(0).forks()).containsExactly(1, 2, 3);
        assertThat(curve.points().get(1).forks()).containsExactly(10, 20, 30);
    }

    @Test
    void differentUnitsOfTimeAreBroughtToOne() {
        measured("avgt", 1, "ns/op", Map.of("items", "1"), 500);
        measured("avgt", 1, "ms/op", Map.of("items", "2"), 1);
        measured("avgt", 1, "hr/op", Map.of("items", "3"), 1);

        Curve curve = find(Wanted.NOTHING).curves().get(0);

        assertThat(curve.unit()).isEqualTo("ns/op");
        assertThat(figures(curve)).containsExactly(500, 1e6, 3600e9);
    }

    @Test
    void aPlaceInAnotherKindOfUnitOrWithoutAnyFigureIsLeftOutAndThatIsSaid() {
        measured("avgt", 1, "us/op", Map.of("items", "1"), 1);
        measured("avgt", 1, "us/op", Map.of("items", "2"), 2);
        measured("avgt", 1, "B/op", Map.of("items", "3"), 3);
        measured("avgt", 1, "us/op", Map.of("items", "4"), Double.NaN);

        Found found = find(Wanted.NOTHING);

        assertThat(places(found.curves().get(0))).containsExactly(1.0, 2.0);
        assertThat(found.notes()).containsExactly("x.Y.z has no figures in us/op at items 3, 4: judged without");
    }

    @Test
    void sampledOperationsAreJudgedByTheirMedianUnlessSomePlaceHasNone() {
        sampled("1");
        sampled("2");
        assertThat(find(Wanted.NOTHING).curves().get(0).statistic()).isEqualTo("p50");
        assertThat(figures(find(Wanted.NOTHING).curves().get(0))).containsExactly(1, 1);

        measured("sample", 1, "us/op", Map.of("items", "3"), 7);

        Curve mixed = find(Wanted.NOTHING).curves().get(0);
        assertThat(mixed.statistic()).isEqualTo("mean");
        assertThat(figures(mixed)).containsExactly(4, 4, 7);
    }

    @Test
    void aSecondaryMetricIsJudgedWhenNamed() {
        for (int items : new int[] {1, 10}) {
            measured("avgt", 1, "us/op", Map.of("items", "" + items), 1);
        }

        Curve curve =
                find(new Wanted(null, null, "gc.alloc.rate.norm")).curves().get(0);

        assertThat(curve.statistic()).isEqualTo("gc.alloc.rate.norm.mean");
        assertThat(curve.unit()).isEqualTo("B/op");
        assertThat(figures(curve)).containsExactly(24, 24);
        assertThat(curve.does()).isEqualTo("gc.alloc.rate.norm of Y.z");
    }

    @Test
    void scoresWithoutRawDataAreJudgedAsOneForkAndThatIsSaid() {
        for (int items : new int[] {1, 10}) {
            Summary score = new Summary(items, Double.NaN, Double.NaN, Double.NaN, new TreeMap<>());
            results.add(new JmhResult(
                    "x.Y.z",
                    "avgt",
                    1,
                    Map.of("items", "" + items),
                    SETTINGS,
                    new Metric("us/op", List.of(), null, score),
                    Map.of()));
        }

        Found found = find(Wanted.NOTHING);

        assertThat(figures(found.curves().get(0))).containsExactly(1, 10);
        assertThat(found.notes()).singleElement().asString().contains("without rawData", "-rf json");
    }

    @Scales(
            component = "search",
            along = "depth",
            kind = AxisKind.RATIO,
            points = {})
    static class Declared {}

    @Test
    void whatTheBenchmarkDeclaresComesBeforeTheLongestAxisAndTheUsersWordBeforeBoth() {
        for (int items = 1; items <= 4; items++) {
            for (int depth = 1; depth <= 2; depth++) {
                measured("avgt", 1, "us/op", Map.of("items", "" + items, "depth", "" + depth), 1);
            }
        }

        assertThat(declared(Wanted.NOTHING))
                .hasSize(4)
                .allSatisfy(c -> assertThat(c.axis()).isEqualTo("depth"))
                .allSatisfy(c -> assertThat(c.kind()).isEqualTo(AxisKind.RATIO))
                .allSatisfy(c -> assertThat(c.component()).isEqualTo("search"));
        assertThat(declared(new Wanted("items", null, null)))
                .hasSize(2)
                .allSatisfy(c -> assertThat(c.kind()).isEqualTo(AxisKind.SIZE));
    }

    @Test
    void benchmarksWithoutAnAxisAreNamed() {
        measured("avgt", 1, "us/op", Map.of("library", "jackson"), 1);

        Found found = find(Wanted.NOTHING);

        assertThat(found.curves()).isEmpty();
        assertThat(found.notes()).singleElement().asString().contains("not judged", "x.Y.z");
    }

    @Test
    void tenThousandResultsOfOneBenchmarkAreNoTrouble() {
        for (int i = 0; i < 10_000; i++) {
            measured("avgt", 1, "us/op", Map.of("items", "" + i % 10, "seed", "n" + i / 10), 1);
        }

        assertThat(find(Wanted.NOTHING).curves()).hasSize(1_000);
    }

    private Found find(Wanted wanted) {
        return found(new FoundCurves(wanted, b -> Optional.empty(), b -> ""));
    }

    private List<Curve> declared(Wanted wanted) {
        Scales scales = Declared.class.getAnnotation(Scales.class);
        return found(new FoundCurves(wanted, b -> Optional.of(scales), b -> "")).curves();
    }

    private Found found(FoundCurves curves) {
        results.forEach(curves::add);
        return curves.found();
    }

    private void measured(String mode, int threads, String unit, Map<String, String> params, double score) {
        Metric primary = new Metric(unit, List.of(new double[] {score}), null);
        Metric allocated = new Metric("B/op", List.of(new double[] {24}), null);
        results.add(new JmhResult(
                "x.Y.z", mode, threads, params, SETTINGS, primary, Map.of("·gc.alloc.rate.norm", allocated)));
    }

    private void sampled(String items) {
        Samples samples = new Samples(new double[] {1, 10}, new long[] {2, 1});
        results.add(new JmhResult(
                "x.Y.z",
                "sample",
                1,
                Map.of("items", items),
                SETTINGS,
                Metric.ofSamples("us/op", List.of(List.of(samples))),
                Map.of()));
    }

    private static List<Double> places(Curve curve) {
        return curve.points().stream().map(Point::x).toList();
    }

    private static double[] figures(Curve curve) {
        return IntStream.range(0, curve.points().size())
                .mapToDouble(i -> curve.points().get(i).forks()[0])
                .toArray();
    }
}
