package dev.hotpath.results.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.hotpath.results.record.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final Map<String, List<String>> BLAMED = Map.of(
            "largest self time", List.of("database"),
            "largest growth", List.of("pool", "database"),
            "largest z-score", List.of("pool"));

    @Test
    void causesAndVictimsAreCountedBesideTheBaselines() {
        Score score = Scoring.of(List.of(
                sick("held", 3, 1, "endpoint", "endpoint", "pool"),
                sick("held", 3, 2, "endpoint", "volume", "endpoint"),
                sick("volume", 13, 1, "volume", "volume")));
        assertThat(score.methods().get(0).top1()).isEqualTo(Share.of(2, 3));
        assertThat(score.methods().get(0).top3()).isEqualTo(Share.of(3, 3));
        assertThat(score.methods().get(0).victim()).isEqualTo(Share.of(3, 3));
        assertThat(score.methods()).hasSize(4).element(2).satisfies(growth -> {
            assertThat(growth.top1().count()).isZero();
            assertThat(growth.victim()).isEqualTo(Share.of(3, 3));
        });
    }

    @Test
    void aHardPairHasARowThatTellsHowOftenTheyAreMistaken() {
        Score score = Scoring.of(List.of(
                sick("held", 3, 1, "endpoint", "volume", "endpoint"), sick("volume", 13, 1, "volume", "volume")));
        assertThat(score.pairs()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("3/13");
            assertThat(row.top1()).isEqualTo(Share.of(1, 2));
            assertThat(row.mistaken()).isEqualTo(Share.of(1, 2));
        });
    }

    @Test
    void anAlarmOnASystemWithoutAFaultIsFalse() {
        CaseResult quiet = new CaseResult(
                "none", 0, 1, null, null, Outcome.NO_FAULT, List.of(), List.of(), BLAMED, 30, List.of(), "of", false);
        CaseResult alarmed = new CaseResult(
                "slack",
                0,
                1,
                null,
                null,
                Outcome.FAULT,
                List.of("redis"),
                List.of(),
                BLAMED,
                90,
                List.of(),
                "of",
                false);
        assertThat(Scoring.of(List.of(quiet, alarmed)).falseAlarms()).isEqualTo(Share.of(1, 2));
    }

    @Test
    void aFaultThatWasNotSeenIsMissed() {
        CaseResult missed = new CaseResult(
                "held",
                3,
                1,
                "endpoint",
                "pool",
                Outcome.NO_FAULT,
                List.of(),
                List.of(),
                BLAMED,
                30,
                List.of(),
                "of",
                false);
        Score score = Scoring.of(List.of(missed));
        assertThat(score.methods().get(0).top3()).isEqualTo(Share.of(0, 1));
        assertThat(score.methods().get(0).victim()).isEqualTo(Share.of(0, 1));
    }

    @Test
    void aCaseRunTwiceCountsAsItCameOutLast() {
        List<CaseResult> results = new ArrayList<>();
        results.add(sick("held", 3, 1, "endpoint", "volume"));
        results.add(sick("held", 3, 1, "endpoint", "endpoint"));
        assertThat(Scoring.of(results).methods().get(0).top1()).isEqualTo(Share.of(1, 1));
    }

    @Test
    void whereSeveralVictimsAreRightABaselineMayNameAnyOfThem() {
        CaseResult ours = new CaseResult(
                "head-of-line",
                18,
                1,
                "payload",
                "redis",
                Outcome.FAULT,
                List.of("payload"),
                List.of("redis"),
                BLAMED,
                80,
                List.of("pool", "redis"),
                "of",
                false);
        Score score = Scoring.of(List.of(ours));
        assertThat(score.methods().get(0).victim()).isEqualTo(Share.of(1, 1));
        assertThat(score.methods().get(2).victim())
                .as("growth, which says pool")
                .isEqualTo(Share.of(1, 1));
    }

    @Test
    void ofSeveralRightAnswersTheOneThatWasGivenIsTaken() {
        assertThat(CaseResult.label(List.of("a", "b"), List.of("b", "c"))).isEqualTo("b");
        assertThat(CaseResult.label(List.of("a", "b"), List.of("c"))).isEqualTo("a");
        assertThat(CaseResult.label(List.of(), List.of("c"))).isNull();
    }

    @Test
    void theIntervalIsWilsons() {
        assertThat(Share.of(54, 60).low()).isCloseTo(0.7985, offset(0.001));
        assertThat(Share.of(54, 60).high()).isCloseTo(0.9534, offset(0.001));
        assertThat(Share.of(0, 10).low()).isZero();
    }

    @Test
    void resultsAndScoresAreReadBackFromJson() {
        CaseResult result = sick("held", 3, 1, "endpoint", "volume", "endpoint");
        assertThat(Json.read(Json.line(result), CaseResult.class)).isEqualTo(result);
        Score score = Scoring.of(List.of(result));
        assertThat(Json.read(Json.text(score), Score.class)).isEqualTo(score);
    }

    @Test
    void theTableHasARowForEachMethodCauseAndPair() {
        String table = ScoreReport.markdown(
                Scoring.of(
                        List.of(sick("held", 3, 1, "endpoint", "endpoint"), sick("volume", 13, 1, "volume", "volume"))),
                "score");
        assertThat(table)
                .contains("| counterfactual runs | 1.00 (2 of 2, 0.34–1.00) |")
                .contains("| largest growth | 0.00 (0 of 2")
                .contains("| 3 held | endpoint | 1/1 |")
                .contains("| 3/13 | endpoint, volume | 2/2 | 2/2 | 2/2 | 0/2 |")
                .doesNotContain("NaN", "null");
    }

    private static CaseResult sick(String name, int number, long seed, String cause, String... ranking) {
        return new CaseResult(
                name,
                number,
                seed,
                cause,
                "pool",
                Outcome.FAULT,
                List.of(ranking),
                List.of("pool"),
                BLAMED,
                80,
                List.of("pool"),
                "of",
                false);
    }
}
