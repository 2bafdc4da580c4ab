package dev.hotpath.results.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.results.attribution.Amplification;
import dev.hotpath.results.attribution.Attribution;
import dev.hotpath.results.attribution.Cause;
import dev.hotpath.results.attribution.Hysteresis;
import dev.hotpath.results.attribution.Observation;
import dev.hotpath.results.attribution.Outcome;
import dev.hotpath.results.attribution.Page;
import dev.hotpath.results.attribution.Remedy;
import dev.hotpath.results.attribution.Spent;
import dev.hotpath.results.attribution.Together;
import dev.hotpath.results.attribution.Victim;
import dev.hotpath.results.record.UnreadableResult;
import dev.hotpath.results.scaling.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentReportTest {

    @TempDir
    Path folder;

    @Test
    void theHealthyPageStandsBesideTheSickOneInRealTime() {
        assertThat(replayed().writeTo(folder.resolve("held-1")))
                .content()
                .contains("<h1>A page of 800 ms takes 3 s, and 10.0 % fail</h1>")
                .contains("<td>50 ms + 20 ms</td>", "<td>50 ms + 2.2 s</td>")
                .contains("Requests that failed, second by second", "9 at most")
                .contains(
                        ">pool.pending</th><td>2</td><td>220</td>",
                        ">pool.usageMicros</th><td>10 ms</td><td>1.1 s</td>")
                .contains("heap.&lt;b&gt;")
                .doesNotContain(">redis.hits<", "heap.<b>")
                .contains("Not as its file expects: &lt;nothing&gt;")
                .doesNotContain("not sent on schedule")
                .contains("<code>incident run held</code>");
    }

    @Test
    void aDiagnosisOfTheSameSeedIsShownWithIt() {
        Path beside = folder.resolve("held-1");
        replayed().writeTo(beside);

        Path report = IncidentRecord.diagnosed(source(1, "incident diagnose held"), found())
                .writeTo(beside);

        assertThat(report)
                .content()
                .contains("<code>incident run held</code>", "<code>incident diagnose held</code>")
                .contains("A page of 800 ms", "services.stock", "92 % (88 to 96)", "pool", "80 % (70 to 90)");
    }

    @Test
    void aDiagnosisOfAnotherSeedIsNeitherMixedWithItNorPutInItsPlace() {
        Path beside = folder.resolve("held");
        replayed().writeTo(beside);
        IncidentRecord.Source another = source(2, "incident diagnose held");

        assertThatThrownBy(() -> IncidentRecord.requireRoom(beside, another))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("is a record of another incident, scale or seed");
        assertThatThrownBy(() -> IncidentRecord.diagnosed(another, found()).writeTo(beside))
                .isInstanceOf(UnreadableResult.class);

        assertThat(IncidentRecord.read(beside).seed()).isEqualTo(1);
    }

    @Test
    void whatWasSeenOfSystemsBeforeTheyWereChangedIsNotMixedWithWhatIsSeenNow() {
        Path beside = folder.resolve("held");
        replayed().writeTo(beside);
        IncidentRecord.Source changed =
                new IncidentRecord.Source("held", "a call while holding", 10, 1, "other systems", "incident run held");

        assertThatThrownBy(() -> IncidentRecord.requireRoom(beside, changed))
                .hasMessageContaining("of its systems as they were before a change; name another --out");
        IncidentRecord.requireRoom(beside, source(1, "incident run held"));
    }

    @Test
    void whatExplainsLittleIsNotBlamed() {
        Interval little = new Interval(0.1, 0, 0.2);
        Together both = new Together(List.of("cache", "pool"), new Interval(0.9, 0.8, 1), 0.8, 90);

        assertThat(IncidentRecord.diagnosed(source(1, "diagnose"), found(little, null))
                        .writeTo(folder.resolve("none")))
                .content()
                .contains("<h1>Nothing that was tried explains the sick page</h1>");
        assertThat(IncidentRecord.diagnosed(source(1, "diagnose"), found(little, both))
                        .writeTo(folder.resolve("two")))
                .content()
                .contains("<h1>cache and pool make the page sick together</h1>");
    }

    @Test
    void aLoadThatWasNotSentOnScheduleIsSaid() {
        Observation busy = page(300, 0.1, new int[] {0, 4, 9, 2}, 220, false);

        assertThat(IncidentRecord.replayed(source(1, "incident run held"), busy, busy, List.of())
                        .writeTo(folder))
                .content()
                .contains("<li>The load was not sent on schedule");
    }

    @Test
    void whatElseCuresItIsShown() {
        assertThat(IncidentRecord.diagnosed(source(1, "incident diagnose held"), found())
                        .writeTo(folder))
                .content()
                .contains("8 pooled connections instead of 4", "<td>900 ms; it cures it too</td>");
    }

    @Test
    void delaysStandAgainstTheLoadWithTheirIntervalsInBothPages() {
        replayed().writeTo(folder);

        assertThat(amplified("pool").writeTo(folder))
                .content()
                .contains("<h1>A page of 800 ms takes 3 s, and 10.0 % fail</h1>")
                .contains("<h3 id=\"amplified-0\" class=\"name\">pool</h3>")
                .contains("data-chart=\"amplification\" data-list=\"amplified\" data-at=\"0\"")
                .contains("<th scope=\"row\">4</th><td>0.90 (0.80 to 1)</td><td>serial</td>"
                        + "<td>2.5 (2 to 3)</td><td>amplified</td>")
                .contains("<b>sick</b>: a millisecond more in pool costs the page 2.5 ms (2 to 3) at 4/s, amplified")
                .contains("\"amplified\":[{\"healthy\":{\"component\":\"pool\",\"slopes\":[{\"load\":40.0,")
                .doesNotContain("id=\"hysteresis\"");
    }

    @Test
    void runsWhoseLoadWasLateAreSaidBesideTheirFigures() {
        assertThat(amplified("pool", 2).writeTo(folder))
                .content()
                .contains("2 runs did not get the load when it was due, also when run again");
        assertThat(amplified("pool", 0).writeTo(folder)).content().doesNotContain("when it was due");
    }

    @Test
    void anotherComponentIsAddedAndTheSameOneReplaced() {
        amplified("pool").writeTo(folder);
        amplified("redis").writeTo(folder);

        assertThat(IncidentRecord.amplified(
                                source(1, "again"), new BothPages<>(slopes("pool", 7), slopes("pool", 8), 0))
                        .writeTo(folder))
                .content()
                .contains("<h1>What delays and load do to a page</h1>")
                .containsOnlyOnce(">pool</h3>")
                .containsOnlyOnce(">redis</h3>")
                .contains("<td>7 (5.6 to 8.4)</td>")
                .contains("<td>0.90 (0.80 to 1)</td>");
    }

    @Test
    void aPageInWhichNoDelaysWerePutIsLeftOutOfTheirTable() {
        assertThat(IncidentRecord.amplified(source(1, "run"), new BothPages<>(null, slopes("pool", 2.5), 0))
                        .writeTo(folder))
                .content()
                .contains("sick means")
                .doesNotContain("healthy means", "of-healthy\"");
    }

    @Test
    void whatWasNotMeasuredOfASlopeIsMissingFromItsTable() throws IOException {
        Files.writeString(folder.resolve("incident.json"), """
                {"schema": "hotpath.incident/1", "name": "held", "about": "", "scale": 10, "seed": 1, "amplified": [
                 {"healthy": {"component": "pool", "slopes": [{"load": 40, "slope": {"value": "NaN", "low": "NaN",
                 "high": "NaN"}}]}, "sick": null}, {"healthy": null, "sick": null}]}
                """);

        assertThat(IncidentReport.write(folder))
                .content()
                .contains("<th scope=\"row\">4</th><td>–</td><td>unclear</td>")
                .containsOnlyOnce("data-chart=");
    }

    @Test
    void aPageThatStaysSickIsDrawnUpAndDown() {
        assertThat(swept().writeTo(folder))
                .content()
                .contains("The page follows its load down from 12/s;")
                .contains(
                        "The page stays sick: back at 4/s it takes 8 s where it took 800 ms on the way up to 12/s, and"
                                + " 25 % fail where 0 % did; the area between the curves is")
                .contains("data-chart=\"hysteresis\" data-list=\"swept\" data-at=\"sick\"")
                .contains("<th scope=\"row\">4</th><td>800 ms</td><td>8 s</td><td>0 %</td><td>25 %</td>")
                .contains("\"swept\":{\"healthy\":{\"steps\":[{\"load\":40.0,\"up\":{\"meanMillis\":80.0,");
    }

    @Test
    void failuresAreOnlyDrawnWhereThereAreSome() {
        assertThat(swept().writeTo(folder))
                .content()
                .contains("data-chart=\"failures\" data-list=\"swept\" data-at=\"sick\"")
                .doesNotContain("data-chart=\"failures\" data-list=\"swept\" data-at=\"healthy\"");
    }

    @Test
    void onlyOnePageMayHaveBeenSwept() {
        assertThat(IncidentRecord.swept(source(1, "run"), new BothPages<>(null, sweep(1, 0), 0))
                        .writeTo(folder))
                .content()
                .contains("The sick page")
                .doesNotContain("The healthy page");
    }

    @Test
    void aNewReplayKeepsWhatWasSeenCloser() {
        amplified("pool").writeTo(folder);
        swept().writeTo(folder);

        assertThat(replayed().writeTo(folder))
                .content()
                .contains("A page of 800 ms", "id=\"amplification\"", "id=\"hysteresis\"");
    }

    @Test
    void namesThatStrangersWroteStayText() {
        String evil = "</script><script>alert(1)</script>\"'><img src=x>\u202e";
        IncidentRecord.Source source = new IncidentRecord.Source(evil, evil, 10, 1, "systems", evil);

        assertThat(IncidentRecord.amplified(source, new BothPages<>(slopes(evil, 0.9), slopes(evil, 2.5), 0))
                        .writeTo(folder))
                .content()
                .contains("&lt;img src=x&gt;")
                .doesNotContain("<img", "alert(1)</script>", "\u202e");
    }

    @Test
    void delaysAtNoLoadAreNoRecord() throws IOException {
        Files.writeString(folder.resolve("incident.json"), """
                {"schema": "hotpath.incident/1", "name": "held", "amplified": [{"sick": {"component": "pool", "slopes": []}}]}
                """);

        assertThatThrownBy(() -> IncidentReport.write(folder))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("incident.json: is no recorded incident");
    }

    static IncidentRecord.Source source(long seed, String command) {
        return new IncidentRecord.Source("held", "a call while holding", 10, seed, "systems", command);
    }

    static IncidentRecord amplified(String component) {
        return amplified(component, 0);
    }

    private static IncidentRecord amplified(String component, int late) {
        return IncidentRecord.amplified(
                source(1, "incident run held --amplify " + component),
                new BothPages<>(slopes(component, 0.9), slopes(component, 2.5), late));
    }

    private static Amplification slopes(String component, double highest) {
        return new Amplification(
                component,
                List.of(
                        new Amplification.Slope(40, 80, 0, 1, around(highest)),
                        new Amplification.Slope(64, 80, 0, 1, around(highest)),
                        new Amplification.Slope(80, 80, 0, 1, around(highest))));
    }

    private static Interval around(double value) {
        double off = value > 1 ? 0.2 * value : 0.1;
        return new Interval(value, value - off, value + off);
    }

    /** A page that follows its load, and one that a storm keeps sick. */
    static IncidentRecord swept() {
        return IncidentRecord.swept(
                source(1, "incident run held --sweep"), new BothPages<>(sweep(1, 0), sweep(10, 0.25), 0));
    }

    private static Hysteresis sweep(double times, double failing) {
        return new Hysteresis(List.of(
                new Hysteresis.Step(40, new Hysteresis.State(80, 0), new Hysteresis.State(80 * times, failing)),
                new Hysteresis.Step(80, new Hysteresis.State(90, 0), new Hysteresis.State(90 * times, failing)),
                new Hysteresis.Step(120, new Hysteresis.State(900, failing), new Hysteresis.State(900, failing))));
    }

    static IncidentRecord replayed() {
        return IncidentRecord.replayed(
                source(1, "incident run held"),
                page(80, 0, new int[] {0, 0, 0, 0}, 2),
                page(300, 0.1, new int[] {0, 4, 9, 2}, 220),
                List.of("<nothing>"));
    }

    private static Observation page(double mean, double failed, int[] perSecond, double wait) {
        return page(mean, failed, perSecond, wait, true);
    }

    private static Observation page(double mean, double failed, int[] perSecond, double wait, boolean keptUp) {
        return new Observation(
                1_000,
                mean,
                mean,
                3 * mean,
                failed,
                perSecond,
                Map.of("pool", new Spent(5, wait, 1), "services.stock", new Spent(20, 0, 1)),
                Map.of(),
                Map.of("pool.pending", wait, "pool.usageMicros", 500 * wait, "heap.<b>", wait, "redis.hits", 3.0),
                keptUp,
                new double[] {mean});
    }

    static Attribution found() {
        return found(new Interval(0.92, 0.88, 0.96), null);
    }

    private static Attribution found(Interval restored, Together together) {
        return new Attribution(
                Attribution.SCHEMA,
                Outcome.FAULT,
                10,
                9,
                0,
                new Page(80, 80, 240, 0, 0, 0, 3),
                new Page(300, 300, 900, 0.1, 0, 0, 3),
                List.of(new Victim("pool", 7, 225, new Interval(0.8, 0.7, 0.9))),
                List.of(new Cause("services.stock", 1, restored, 0.9, 85.0, List.of())),
                together,
                new Interval(0.08, 0.04, 0.12),
                List.of(),
                List.of(new Remedy("8 pooled connections instead of 4", new Interval(0.95, 0.9, 1), 90, 0)),
                Map.of(),
                List.of(),
                "The pool is the victim, services.stock the cause.");
    }
}
