package dev.hotpath.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.Json;
import dev.hotpath.results.record.TrialRecord;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.sweep.RecordedRun;
import dev.hotpath.results.sweep.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final String EVIL = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202e<!--";

    @TempDir
    Path runs;

    @Test
    void theVerdictsComeFirstAndTheWorstOfThemFirst() {
        String html = html(SampleRun.ofEveryShape());

        assertThat(html).contains("<h1>2 of 3 curves bend</h1>");
        assertThat(html.indexOf("What was found"))
                .isPositive()
                .isLessThan(html.indexOf("Every curve"))
                .isLessThan(html.indexOf("Where it was measured"));
        assertThat(html.indexOf("parser parse grows faster"))
                .isLessThan(html.indexOf("bends at 4 threads"))
                .isPositive();
        assertThat(html.indexOf("bends at 4 threads")).isLessThan(html.indexOf("client get grows in a straight line"));
    }

    @Test
    void whatCannotBeToldIsNoGoodNews() {
        SampleRun poor = new SampleRun()
                .along(
                        SampleRun.sweep("a.B.c", "http", "n", AxisKind.SIZE, null, Map.of(), List.of(1.0, 2.0)),
                        n -> n,
                        false);
        assertThat(html(poor)).contains("<h1>The one curve cannot be told</h1>");

        poor.along(
                SampleRun.sweep("a.B.d", "http", "n", AxisKind.SIZE, null, Map.of(), SampleRun.SIZES), n -> n, false);
        assertThat(html(poor)).contains("<h1>No bend in 1 curve; 1 cannot be told</h1>");
    }

    @Test
    void everyCurveHasItsFiguresAsATable() {
        String html = html(SampleRun.ofEveryShape());

        assertThat(html.split("The figures as a table", -1)).hasSize(1 + 4);
        assertThat(html)
                .contains("<th scope=\"row\">10,000</th>")
                .contains(">on a core</th>")
                .contains("<td>20 %</td>");
    }

    @Test
    void placesOnAnAxisAreWrittenInFullForNobodyMeasuredThem() {
        assertThat(html(new SampleRun().along(rates(0.125, 0.5, 0.9, 0.995, 0.999), x -> 1 / (1 - x), false)))
                .contains("<th scope=\"row\">0.125</th>", "<th scope=\"row\">0.999</th>")
                .doesNotContain("<th scope=\"row\">1.0</th>");
    }

    @Test
    void nothingMeasuredIsZeroAndNotUnknown() {
        Sweep waits = SampleRun.sweep("a.b.Pool.hold", "pool", "n", AxisKind.SIZE, null, Map.of(), SampleRun.SIZES);

        assertThat(html(new SampleRun().along(waits, n -> n < 100 ? 0 : n, false)))
                .contains("<td>0 ns</td>");
    }

    @Test
    void somebodysOwnComponentOfTheSelfChecksNameStandsApartFromIt() {
        Sweep own = SampleRun.sweep("a.b.Mine.run", "control", "n", AxisKind.SIZE, null, Map.of(), SampleRun.SIZES);
        Sweep check = SampleRun.sweep(
                "dev.hotpath.Lookup.get", "control", "n", AxisKind.SIZE, null, Map.of(), SampleRun.SIZES);

        assertThat(html(new SampleRun().along(own, n -> n, false).along(check, n -> 1, false))
                        .split("<b class=\"name\">control</b>", -1))
                .hasSize(1 + 2);
    }

    @Test
    void twoClassesOfOneNameAreToldApartByTheirPackages() {
        SampleRun run = new SampleRun();
        for (String benchmark : List.of("shop.Cart.add", "market.Cart.add", "shop.Cart.pay")) {
            run.along(
                    SampleRun.sweep(benchmark, "cart", "n", AxisKind.SIZE, null, Map.of(), SampleRun.SIZES),
                    n -> n,
                    false);
        }

        assertThat(html(run))
                .contains(
                        "<span class=\"name\">shop.Cart.add</span>",
                        "<span class=\"name\">market.Cart.add</span>",
                        "<span class=\"name\">Cart.pay</span>");
    }

    @Test
    void theDataIsEmbeddedAsJson() {
        String html = html(SampleRun.ofEveryShape());

        String json = between(html, "<script type=\"application/json\" id=\"data\">", "</script>");
        assertThat(json)
                .contains("\"schema\":\"hotpath.report/1\"", "\"predictedKnee\":4.0", "\"shape\":\"queueing\"")
                .contains("\"fitted\":", "\"p99\":", "\"blocked\":0.79");
        assertThat(Json.read(json, Object.class).toString()).startsWith("{schema=");
    }

    @Test
    void aKneeIsOnlyPredictedWithinWhatWasMeasuredAndOfCallers() {
        Sweep beyond = SampleRun.sweep(
                "a.b.Pool.hold", "pool", "threads", AxisKind.THREADS, 1_000.0, Map.of(), SampleRun.THREADS);
        Sweep ofRates = rates(0.1, 0.3, 0.5, 0.7, 0.9);

        assertThat(html(new SampleRun().along(beyond, x -> x, false).along(ofRates, x -> 1 / (1 - x), false)))
                .contains("\"predictedKnee\":null")
                .doesNotContain("\"predictedKnee\":1");
    }

    @Test
    void whatStrangersWroteStaysText() {
        String html = html(new SampleRun()
                .along(
                        SampleRun.sweep(
                                "a." + EVIL + ".x",
                                EVIL,
                                "n" + EVIL,
                                AxisKind.SIZE,
                                null,
                                Map.of(EVIL, EVIL),
                                SampleRun.SIZES),
                        n -> n,
                        true)
                .failing(EVIL, EVIL));

        assertThat(html).doesNotContain("<img", "alert(1)</script>", "<!--", "\u202e");
        assertThat(html).contains("&lt;img src=x onerror=alert(1)&gt;");
        assertThat(html.split("<script", -1)).hasSize(1 + 8);
    }

    @Test
    void trialsThatFailedAreSaidWithTheirReason() {
        String html = html(SampleRun.ofEveryShape().failing("a.b.Client.get{bytes=9}", "connection refused"));

        assertThat(html).contains("One trial failed", "a.b.Client.get{bytes=9}", "connection refused");
    }

    @Test
    void flameGraphsAreLinkedWhereThereAreSome() throws IOException {
        RecordedRun run = SampleRun.ofEveryShape().in(runs);
        assertThat(Report.of(run, run.trials(), SampleRun.judged(run), null).html())
                .doesNotContain("Flame graphs");

        Files.createDirectories(run.folder().flame());
        Files.writeString(run.folder().flame().resolve("Pool hold above.html"), "");
        Files.writeString(run.folder().flame().resolve("Pool.collapsed"), "");

        assertThat(Report.of(run, run.trials(), SampleRun.judged(run), null).html())
                .contains("<a href=\"flame/Pool%20hold%20above.html\">Pool hold above</a>")
                .doesNotContain("Pool.collapsed");
    }

    @Test
    void aDescribedFlameGraphStandsWithItsCurve() throws IOException {
        RecordedRun run = SampleRun.ofEveryShape().in(runs);
        Path flame = Files.createDirectories(run.folder().flame());
        for (String name : List.of("hold-4.html", "hold-64.html", "hold.html")) {
            Files.writeString(flame.resolve(name), "");
        }
        Files.writeString(flame.resolve("broken.json"), "{");
        Files.writeString(flame.resolve("hold.json"), """
                {"schema": "hotpath.flame/1", "benchmark": "a.b.Pool.hold", "axis": "threads", "params": {"size": "4"},
                 "event": "wall", "sides": [{"at": "4 threads", "html": "hold-4.html"},
                 {"at": "64 threads", "html": "hold-64.html"}, {"at": "evil", "html": "../../secret.html"}],
                 "difference": "hold.html", "words": "of 30 ms added, 97 % is waiting"}
                """);

        assertThat(Report.of(run, run.trials(), SampleRun.judged(run), null).html())
                .contains("of 30 ms added, 97 % is waiting", "<a href=\"flame/hold-64.html\">at 64 threads</a>")
                .doesNotContain("secret.html", "id=\"flames\"");
    }

    @Test
    void aGraphThatIsOfNoCurveIsListedWithWhatItShows() throws IOException {
        RecordedRun run = SampleRun.ofEveryShape().in(runs);
        Path flame = Files.createDirectories(run.folder().flame());
        Files.writeString(flame.resolve("other-head.html"), "");
        Files.writeString(flame.resolve("other.json"), """
                {"schema": "hotpath.flame/1", "benchmark": "a.b.Other.run", "params": {"n": "<1>"}, "event": "cpu",
                 "sides": [{"at": "head", "html": "other-head.html"}], "words": "all of it is new"}
                """);

        assertThat(Report.of(run, run.trials(), SampleRun.judged(run), null).html())
                .contains("<b>Other.run, n &lt;1&gt;, cpu</b>", "all of it is new")
                .containsOnlyOnce("<a href=\"flame/other-head.html\">head</a>");
    }

    @Test
    void itSaysWhereItWasMeasuredAndHowToDoItAgain() {
        assertThat(html(SampleRun.ofEveryShape()))
                .contains("3 November 2026, 14:15 UTC · commit 1a2b3c4 · Java 17.0.15 · EPYC, 2 cores")
                .contains("<code>java -jar benchmarks.jar diagnose --quick</code>");
    }

    @Test
    void figuresAreWrittenInOneWayWhereverItIsRead() {
        RecordedRun run = SampleRun.ofEveryShape().in(runs);
        String here = Report.of(run, run.trials(), SampleRun.judged(run), null).html();
        TrialRecord trial = new TrialRecord("a.b.c", 1, "FAILED", "refused", "2026-11-03T12:00:00Z", 1, null, null);
        Html failed = new Html();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            RunSection.failed(failed, Collections.nCopies(1_234, trial));
            assertThat(failed.toString()).contains("1,234 trials failed");
            assertThat(Report.of(run, run.trials(), SampleRun.judged(run), null).html())
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatTheSystemDoesNotTellOfTheMachineIsLeftOut() {
        Environment unknown = new Environment(
                Environment.SCHEMA,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Environment.Cpu("EPYC", 1, Double.NaN),
                null,
                new Environment.Memory(-1, -1),
                new Environment.Load(Double.NaN, Double.NaN, Double.NaN));
        Html html = new Html();

        RunSection.environment(html, unknown);

        assertThat(html.toString()).contains("<dd>EPYC, 1 core</dd>").doesNotContain("NaN", "GiB", "Load");
        assertThat(RunSection.summary("run", unknown)).isEqualTo("run · EPYC, 1 core");
    }

    @Test
    void aRunInWhichNothingWasMeasuredSaysSo() {
        RecordedRun run = new SampleRun().failing("a.b.c", "no such class").in(runs);

        assertThat(Report.of(run, run.trials(), List.of(), null).html())
                .contains("<h1>Nothing was measured</h1>", "no such class");
    }

    @Test
    void itIsWrittenIntoTheFolderOfItsRun() {
        RecordedRun run = SampleRun.ofEveryShape().in(runs);

        assertThat(Report.write(run, run.trials(), SampleRun.judged(run), null))
                .isEqualTo(run.folder().path().resolve("report.html"))
                .content()
                .startsWith("<!doctype html>")
                .hasSizeLessThan(1_000_000);
    }

    private String html(SampleRun sample) {
        RecordedRun run = sample.in(runs);
        return Report.of(run, run.trials(), SampleRun.judged(run), "java -jar benchmarks.jar diagnose --quick")
                .html();
    }

    private static Sweep rates(Double... utilisations) {
        return SampleRun.sweep(
                "a.b.Page.load", "page", "utilisation", AxisKind.RATE, 10.0, Map.of(), List.of(utilisations));
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }
}
