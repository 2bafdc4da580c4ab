package dev.hotpath.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.sweep.RecordedPlan;
import dev.hotpath.results.sweep.RecordedRun;
import dev.hotpath.results.sweep.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MatchingTest {

    @TempDir
    Path folder;

    static Stream<Arguments> differences() {
        return Stream.of(
                Arguments.of(jmh().mode("thrpt", "ops/us"), "mode avgt at base, thrpt at head"),
                Arguments.of(jmh().unit("ns/op"), "unit us/op at base, ns/op at head"),
                Arguments.of(jmh().threads(4), "threads 1 at base, 4 at head"),
                Arguments.of(jmh().params(Map.of("items", "10")), "params none at base, items=10 at head"),
                Arguments.of(jmh().jmh("1.36"), "JMH 1.37 at base, 1.36 at head"),
                Arguments.of(jmh().batch(1000), "batch size 1 at base, 1000 at head"),
                Arguments.of(jmh().jdk("25"), "JDK 17.0.15 at base, 25 at head"),
                Arguments.of(jmh().flags("-Xmx1g", "-XX:+UseZGC"), "flags none at base, -Xmx1g -XX:+UseZGC at head"));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void whatDiffersEverywhereIsRefusedWithTheFieldAndBothValues(RecordingBuilder head, String why) {
        Recording one = base(jmh().score("a.B.c", 10).score("a.B.d", 10));
        Recording other = head(head.score("a.B.c", 10).score("a.B.d", 10));

        assertThatThrownBy(() -> Matching.of(one, other))
                .isInstanceOf(CannotCompare.class)
                .hasMessageContaining("base.json and ")
                .hasMessageContaining("nothing can be compared: " + why)
                .message()
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @MethodSource("differences")
    void whatDiffersInOneBenchmarkLeavesOnlyThatOne(RecordingBuilder head, String why) {
        Recording one = base(jmh().score("a.B.c", 10).score("a.B.d", 10));
        Recording other = head(head.score("a.B.c", 10));
        assertThatThrownBy(() -> Matching.of(one, other)).isInstanceOf(CannotCompare.class);

        Recording both = head(back(head).score("a.B.d", 10));

        Matching matching = Matching.of(one, both);
        assertThat(matching.left()).containsExactly("a.B.c: " + why);
        assertThat(matching.samples()).extracting(s -> s.subject().benchmark()).containsExactly("a.B.d");
    }

    @Test
    void aBenchmarkOfOneSideIsNamedAndTheOthersGoOn() {
        Matching matching = Matching.of(
                base(jmh().score("a.B.gone", 10).score("a.B.stays", 10)),
                head(jmh().score("a.B.stays", 10).score("a.B.comes", 10)));

        assertThat(matching.left()).containsExactly("a.B.comes: missing at base", "a.B.gone: missing at head");
        assertThat(matching.samples()).hasSize(1);
    }

    @Test
    void whereSomethingOfTheBaseIsNotAtTheHeadTheWholeIsNotOk() {
        RecordingBuilder one = jmh().score("a.B.stays", 10);
        RecordingBuilder two = jmh().score("a.B.stays", 10).score("a.B.other", 10);

        assertThat(compare(two, one).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(compare(one, two).outcome()).as("what is new").isEqualTo(Outcome.OK);
    }

    @Test
    void aFigureThatOnlyTheBaseHasIsNamed() {
        Comparison comparison = compare(jmh().scoreAndBytes("a.B.c", 10, 64), jmh().score("a.B.c", 10));

        assertThat(comparison.left()).containsExactly("a.B.c: gc.alloc.rate.norm is of the base alone");
        assertThat(comparison.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aTailThatOneForkCannotTellIsNoGap() {
        assertThat(compare(jmh().sampled("a.B.c", 500, 50), jmh().sampled("a.B.c", 500, 50, 9))
                        .left())
                .isEmpty();
    }

    @Test
    void aBenchmarkOfARunIsComparedByTheMetricThatItsPlanNames() throws IOException {
        Recording base = planned("base", jmh().scoreAndMetric("a.B.c", 100, "overshoot", 5));
        Recording head = planned("head", jmh().scoreAndMetric("a.B.c", 100, "overshoot", 15));

        Comparison comparison = new Recorded().decide(Matching.of(base, head));

        assertThat(comparison.changes()).singleElement().satisfies(change -> {
            assertThat(change.subject().statistic()).isEqualTo("overshoot");
            assertThat(change.kind()).isEqualTo(Kind.REGRESSED);
        });
    }

    private Recording planned(String name, RecordingBuilder builder) throws IOException {
        Path run = Files.createDirectory(folder.resolve(name));
        builder.in(run.resolve("jmh.json"));
        Sweep sweep = new Sweep("a.B.c", "x", "", "n", AxisKind.SIZE, "overshoot", null, Map.of(), List.of(1.0));
        new RecordedRun(new RunFolder(run))
                .write(new RecordedPlan(RecordedPlan.SCHEMA, 1, 10, null, 60, List.of(sweep), null, List.of()));
        return Recording.read(run);
    }

    @Test
    void whereTheControlThatOnlyComputesMovedNothingIsCalledChanged() {
        RecordingBuilder slower =
                jmh().score("dev.hotpath.benchmarks.control.PureCpu.burn", 11).score("a.B.c", 11);

        Comparison comparison = compare(
                jmh().score("dev.hotpath.benchmarks.control.PureCpu.burn", 10).score("a.B.c", 10), slower);

        assertThat(comparison.outcome()).isEqualTo(Outcome.CONTAMINATED);
        assertThat(comparison.warnings())
                .anyMatch(w -> w.contains("dev.hotpath.benchmarks.control.PureCpu.burn, which only computes, is"));
        assertThat(comparison.changes()).allSatisfy(c -> assertThat(c.kind()).isEqualTo(Kind.INCONCLUSIVE));
        assertThat(compare(
                                jmh().score("dev.hotpath.benchmarks.control.PureCpu.burn", 10)
                                        .score("a.B.c", 10),
                                jmh().score("dev.hotpath.benchmarks.control.PureCpu.burn", 10)
                                        .score("a.B.c", 11))
                        .outcome())
                .isEqualTo(Outcome.REGRESSED);
    }

    @Test
    void aPointThatIsMissingIsNotMistakenForAnother() {
        RecordingBuilder base = jmh();
        List.of("10", "30", "100")
                .forEach(items -> base.params(Map.of("items", items)).score("a.B.c", 10));

        Matching matching =
                Matching.of(base(base), head(jmh().params(Map.of("items", "30")).score("a.B.c", 10)));

        assertThat(matching.left()).containsExactly("a.B.c (items=10), and 1 more point: missing at head");
    }

    @Test
    void nothingMeasuredIsRefused() {
        assertThatThrownBy(() -> Matching.of(base(jmh()), head(jmh())))
                .isInstanceOf(CannotCompare.class)
                .hasMessageContaining("neither measured anything");
    }

    @Test
    void howTheHarnessFindsItsForksIsNoFlag() {
        Matching matching = Matching.of(
                base(jmh().flags("-Djmh.ignoreLock=true", "-Xmx1g").score("a.B.c", 10)),
                head(jmh().flags("-Xmx1g", "-Dhotpath.addresses=/tmp/other").score("a.B.c", 10)));

        assertThat(matching.left()).isEmpty();
    }

    @Test
    void otherIterationsAreAWarning() {
        Matching matching = Matching.of(
                base(jmh().score("a.B.c", 10)), head(jmh().iterations(20).score("a.B.c", 10)));

        assertThat(matching.warnings())
                .contains("iterations 1 × 1 s + 5 × 1 s at base, 1 × 1 s + 20 × 1 s at head: a.B.c");
    }

    @Test
    void aFileDoesNotTellItsMachine() {
        assertThat(Matching.of(base(jmh().score("a.B.c", 10)), head(jmh().score("a.B.c", 10)))
                        .warnings())
                .singleElement()
                .asString()
                .contains("either side", "not recorded");
    }

    @Test
    void runsOfOtherMachinesAreRefusedWithBoth() throws IOException {
        Recording here = run("here", "Some EPYC", "6.1");
        Recording there = run("there", "Some Xeon", "6.1");

        assertThatThrownBy(() -> Matching.of(here, there))
                .isInstanceOf(CannotCompare.class)
                .hasMessageContaining("CPU Some EPYC with 2 cores at base, Some Xeon with 2 cores at head");
    }

    @Test
    void anotherKernelIsSaidAndComparedAllTheSame() throws IOException {
        Matching matching = Matching.of(run("here", "Some EPYC", "6.1"), run("there", "Some EPYC", "6.2"));

        assertThat(matching.samples()).hasSize(1);
        assertThat(matching.warnings()).containsExactly("kernel 6.1 at base, 6.2 at head");
    }

    @Test
    void lessThroughputIsMoreTime() {
        Change time = only(jmh().score("a.B.c", 10), jmh().score("a.B.c", 12));
        Change throughput = only(
                jmh().mode("thrpt", "ops/us").score("a.B.c", 0.12),
                jmh().mode("thrpt", "ops/us").score("a.B.c", 0.10));

        assertThat(throughput.kind()).isEqualTo(time.kind()).isEqualTo(Kind.REGRESSED);
        assertThat(throughput.ratio().value()).isCloseTo(time.ratio().value(), within(1e-3));
    }

    @Test
    void oneCallInAHundredThatBecomesSlowShowsInTheTailAlone() {
        Comparison comparison = compare(jmh().sampled("a.B.c", 100, 2), jmh().sampled("a.B.c", 300, 10));

        assertThat(comparison.changes())
                .filteredOn(change -> change.subject().statistic().equals("p99"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.REGRESSED);
                    assertThat(change.family()).isEqualTo(Family.PERCENTILE);
                });
        assertThat(comparison.changes())
                .filteredOn(change -> change.subject().statistic().equals("p50"))
                .extracting(Change::kind)
                .containsExactly(Kind.EQUIVALENT);
    }

    @Test
    void aTailThatOnlySomeForksCanTellIsNotCompared() {
        assertThat(compare(jmh().sampled("a.B.c", 100, 2), jmh().sampled("a.B.c", 300, 10, 6))
                        .changes())
                .extracting(change -> change.subject().statistic())
                .containsExactlyInAnyOrder("mean", "p50");
    }

    @Test
    void allocationIsAFamilyOfItsOwn() {
        Comparison comparison = compare(jmh().scoreAndBytes("a.B.c", 10, 24), jmh().scoreAndBytes("a.B.c", 10, 40));

        assertThat(comparison.changes()).extracting(Change::kind).containsExactly(Kind.REGRESSED, Kind.EQUIVALENT);
        assertThat(comparison.changes().get(0).words()).contains("66.7 % more bytes", "24 B/op → 40 B/op");
    }

    @Test
    void theSameBenchmarkTwiceInAFileHasTheForksOfBoth() {
        assertThat(only(
                                jmh().score("a.B.c", 10).score("a.B.c", 10),
                                jmh().score("a.B.c", 10).score("a.B.c", 10))
                        .pairs())
                .isEqualTo(20);
    }

    private Change only(RecordingBuilder base, RecordingBuilder head) {
        return compare(base, head).changes().get(0);
    }

    private Comparison compare(RecordingBuilder base, RecordingBuilder head) {
        Matching matching = Matching.of(base(base), head(head));
        return new Recorded().decide(matching);
    }

    private Recording run(String name, String cpu, String kernel) throws IOException {
        Path run = Files.createDirectory(folder.resolve(name));
        jmh().score("a.B.c", 10).in(run.resolve("jmh.json"));
        Files.writeString(run.resolve("environment.json"), """
                {"schema": "hotpath.environment/1", "cpu": {"model": "%s", "cores": 2},
                 "os": {"name": "Linux", "kernel": "%s", "architecture": "amd64"}}
                """.formatted(cpu, kernel));
        return Recording.read(run);
    }

    private static RecordingBuilder jmh() {
        return new RecordingBuilder();
    }

    /** As every base is. */
    private static RecordingBuilder back(RecordingBuilder builder) {
        return builder.mode("avgt", "us/op")
                .threads(1)
                .params(Map.of())
                .jmh("1.37")
                .jdk("17.0.15")
                .batch(1)
                .flags();
    }

    private Recording base(RecordingBuilder builder) {
        return builder.in(folder.resolve("base.json"));
    }

    private Recording head(RecordingBuilder builder) {
        return builder.in(folder.resolve("head.json"));
    }
}
