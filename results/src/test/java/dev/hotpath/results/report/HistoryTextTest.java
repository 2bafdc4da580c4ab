package dev.hotpath.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.compare.Ratio;
import dev.hotpath.results.history.ChangePoint;
import dev.hotpath.results.history.History;
import dev.hotpath.results.history.Judged;
import dev.hotpath.results.history.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryTextTest {

    private static final ChangePoint SLOWER = new ChangePoint(10, new Ratio(1.25, 1.2, 1.3), 800, 1000);

    @Test
    void aChangeSaysSinceWhenAndByHowMuch() {
        assertThat(lines(history("ns/op", false, "same", "same"), SLOWER))
                .containsExactly(
                        "a.B.c items=10 · 20 runs · ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁",
                        "  1.25 × slower (1.20 to 1.30) since c100000 of 2026-01-11 (Subject 10), 10 runs ago:"
                                + " 800 became 1,000 ns/op; the run before was c900000");
    }

    @Test
    void whereMoreIsBetterTheFiguresAreTheReadingsOwn() {
        ChangePoint less = new ChangePoint(10, new Ratio(2, 1.9, 2.1), 1 / 500.0, 1 / 250.0);
        assertThat(lines(history("ops/s", true, "same", "same"), less).get(1))
                .startsWith("  2.00 × less (1.90 to 2.10)")
                .contains("500 became 250 ops/s");
    }

    @Test
    void anImprovementIsTheInverse() {
        ChangePoint faster = new ChangePoint(10, new Ratio(0.5, 0.4, 0.8), 200, 100);
        assertThat(lines(history("us/op", false, "same", "same"), faster).get(1))
                .startsWith("  2.00 × faster (1.25 to 2.50)");
        assertThat(lines(history("B/op", false, "same", "same"), faster).get(1)).startsWith("  2.00 × less");
    }

    @Test
    void anotherMachineIsNamedAsAnotherReason() {
        assertThat(lines(history("ns/op", false, "JDK 17", "JDK 25"), SLOWER).get(1))
                .endsWith("where or how it was measured changed as well (JDK 17 → JDK 25), so it need not be the code");
    }

    @Test
    void whatDidNotChangeIsCounted() {
        Judged steady = new Judged(history("ns/op", false, "", ""), List.of());
        Judged brief = new Judged(
                new History(
                        "x",
                        1,
                        Map.of(),
                        "",
                        "",
                        "ns/op",
                        false,
                        steady.history().readings().subList(0, 3)),
                List.of());

        assertThat(new HistoryText(false).of(List.of(steady, brief)))
                .containsExactly(
                        "1 without a change of 3 % or more",
                        "1 with fewer than 14 runs, where no change can be told from chance; compare judges two runs");
        assertThat(new HistoryText(true).of(List.of(steady))).hasSize(2);
    }

    @Test
    void figuresReadTheSameUnderEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(lines(history("ns/op", false, "", ""), SLOWER).get(1)).contains("1.25 × slower", "1,000");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void strangersTextCannotMoveTheCursor() {
        History evil = new History("a\u001b[2J", 2, Map.of("p\u202e", "v\n"), "", "", "ns/op", false, readings("", ""));
        assertThat(new HistoryText(true).of(List.of(new Judged(evil, List.of()))))
                .noneMatch(line -> line.contains("\u001b") || line.contains("\u202e") || line.contains("\n"));
    }

    @Test
    void theJsonHasTheSameInFields() {
        assertThat(HistoryJson.of(List.of(new Judged(history("ns/op", false, "", ""), List.of(SLOWER)))))
                .contains("\"schema\" : \"hotpath.history/1\"")
                .contains("\"benchmark\" : \"a.B.c\"")
                .contains("\"commit\" : \"c100000000\"")
                .contains("\"value\" : 1.25")
                .contains("1.25 × slower");
    }

    @Test
    void modesOfTheSameBenchmarkAreToldApartInTheirHeadings() {
        History time = history("us/op", false, "", "");
        History sampled =
                new History(time.benchmark(), 1, time.params(), "p50", "sample", "us/op", false, time.readings());

        assertThat(new HistoryText(true).of(List.of(new Judged(time, List.of()), new Judged(sampled, List.of()))))
                .anyMatch(line -> line.startsWith("a.B.c items=10 · avgt · "))
                .anyMatch(line -> line.startsWith("a.B.c items=10 · sample · "));
        assertThat(new HistoryText(true).of(List.of(new Judged(time, List.of()))))
                .anyMatch(line -> line.startsWith("a.B.c items=10 · ") && !line.contains("avgt"));
    }

    private static List<String> lines(History history, ChangePoint change) {
        return new HistoryText(false).of(List.of(new Judged(history, List.of(change))));
    }

    private static History history(String unit, boolean moreIsBetter, String before, String after) {
        return new History(
                "a.B.c", 1, Map.of("items", "10"), "mean", "avgt", unit, moreIsBetter, readings(before, after));
    }

    @Test
    void betweenTwoRunsOfOneCommitItNeedNotBeTheCode() {
        List<Reading> readings = new ArrayList<>(readings("same", "same"));
        Reading before = readings.get(9);
        Reading at = readings.get(10);
        readings.set(10, new Reading(before.commit(), at.about(), at.when(), at.machine(), at.value()));
        History reruns = new History("a.B.c", 1, Map.of("items", "10"), "mean", "avgt", "ns/op", false, readings);

        assertThat(lines(reruns, SLOWER).get(1))
                .endsWith("both are runs of the same commit, so it need not be the code");
    }

    private static List<Reading> readings(String before, String after) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            readings.add(new Reading(
                    "c" + i + "00000000".substring(i < 10 ? 0 : 1),
                    "Subject " + i,
                    Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * i),
                    i < 10 ? before : after,
                    100));
        }
        return readings;
    }
}
