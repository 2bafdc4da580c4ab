package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.SteppingClock;
import dev.hotpath.benchmarks.lab.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoStepsTest {

    private static final int PAIRS = 4;
    private static final Place GET = Measurements.place("get");
    private static final Place PUT = Measurements.place("put");

    private final SteppingClock clock = new SteppingClock();
    private final List<ForkRecord> journal = new ArrayList<>();
    private final PairRun run =
            new PairRun(new PlantedForks(clock), new Order(3), journal::add, Progress.silent(), clock, new Pace());

    @Test
    void theSuspectsAreMeasuredAgainAndTheCanaryWithThem() {
        steps(List.of(PUT)).measure(run, unlimited());

        assertThat(trials(Phase.SCREENING)).containsOnly(GET.id(), PUT.id(), "canary org.a.Bench.canary");
        assertThat(trials(Phase.SCREENING)).hasSize(3 * 2 * PAIRS);
        assertThat(trials(Phase.CONFIRMING)).containsOnly(PUT.id(), "canary org.a.Bench.canary");
        assertThat(trials(Phase.CONFIRMING)).hasSize(2 * 2 * PAIRS);
    }

    @Test
    void whereNothingIsSuspectNothingIsMeasuredAgain() {
        steps(List.of()).measure(run, unlimited());

        assertThat(trials(Phase.SCREENING)).isNotEmpty();
        assertThat(trials(Phase.CONFIRMING)).isEmpty();
    }

    @Test
    void suspicionRestsOnTheFirstStepAlone() {
        List<List<ForkRecord>> seen = new ArrayList<>();

        new TwoSteps(
                        planned(),
                        taken -> {
                            seen.add(taken);
                            return List.of(GET);
                        },
                        PAIRS)
                .measure(run, unlimited());

        assertThat(seen)
                .singleElement()
                .satisfies(taken -> assertThat(taken)
                        .hasSize(3 * 2 * PAIRS)
                        .allSatisfy(fork -> assertThat(fork.phase()).isEqualTo(Phase.SCREENING)));
    }

    @Test
    void onceItConfirmsNothingIsScreenedAnyMore() {
        run.resumeAfter(List.of(
                fork(Phase.SCREENING, Arm.BASE, true),
                fork(Phase.SCREENING, Arm.HEAD, false),
                fork(Phase.CONFIRMING, Arm.HEAD, true)));

        steps(List.of(GET)).measure(run, unlimited());

        assertThat(trials(Phase.SCREENING)).isEmpty();
        assertThat(trials(Phase.CONFIRMING)).contains(GET.id());
    }

    @Test
    void screeningEndsInTimeToConfirm() {
        Instant begun = clock.instant();

        steps(List.of(GET, PUT)).measure(run, new Budget(begun, Duration.ofSeconds(32)));

        assertThat(clock.instant()).isBeforeOrEqualTo(begun.plusSeconds(30));
        assertThat(trials(Phase.SCREENING)).hasSize(3 * 2 * 3);
        assertThat(trials(Phase.CONFIRMING)).hasSize(3 * 2 * 2);
    }

    private static Budget unlimited() {
        return new Budget(Instant.EPOCH, null);
    }

    private static TwoSteps steps(List<Place> suspects) {
        return new TwoSteps(planned(), taken -> suspects, PAIRS);
    }

    private static Planned planned() {
        return new Planned(
                new Harness(List.of(), List.of(), false),
                List.of(GET, PUT),
                new Canary(Measurements.canary(), null, List.of()),
                List.of());
    }

    private static ForkRecord fork(Phase phase, Arm arm, boolean first) {
        return new ForkRecord(GET.id(), phase, 1, arm, first, false, "", "", 1, List.of(Measurements.took(GET, 1, 64)));
    }

    private List<String> trials(Phase phase) {
        return journal.stream()
                .filter(f -> f.phase() == phase)
                .map(ForkRecord::trial)
                .toList();
    }
}
