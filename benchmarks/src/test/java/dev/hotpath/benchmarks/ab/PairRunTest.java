package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.SteppingClock;
import dev.hotpath.benchmarks.lab.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PairRunTest {

    private static final Place GET = Measurements.place("get");
    private static final Place PUT = Measurements.place("put");

    private final SteppingClock clock = new SteppingClock();
    private final PlantedForks forks = new PlantedForks(clock);
    private final List<ForkRecord> journal = new ArrayList<>();
    private final List<Duration> left = new ArrayList<>();
    private final PairRun run = new PairRun(forks, new Order(3), journal::add, new Remembering(), clock, new Pace());

    @Test
    void everyPlaceIsMeasuredOnBothSidesOnceARoundOneRightAfterTheOther() {
        run.measure(Phase.SCREENING, List.of(GET, PUT), 6, null);

        assertThat(journal).hasSize(24);
        for (int i = 0; i < journal.size(); i += 2) {
            ForkRecord first = journal.get(i);
            ForkRecord second = journal.get(i + 1);
            assertThat(first.trial()).isEqualTo(second.trial());
            assertThat(first.round()).isEqualTo(second.round()).isEqualTo(i / 4 + 1);
            assertThat(first.arm()).isEqualTo(second.arm().other());
            assertThat(first.first()).isTrue();
            assertThat(second.first()).isFalse();
        }
        assertThat(journal.stream()
                        .filter(f -> f.first() && f.trial().equals(GET.id()))
                        .collect(Collectors.groupingBy(ForkRecord::arm, Collectors.counting())))
                .containsEntry(Arm.BASE, 3L)
                .containsEntry(Arm.HEAD, 3L);
    }

    @Test
    void whatFailsTwiceOnOneSideIsGivenUpByNameAndTheOthersGoOn() {
        forks.failing(PUT, Arm.HEAD);

        run.measure(Phase.SCREENING, List.of(GET, PUT), 6, null);

        assertThat(journal.stream().filter(f -> f.trial().equals(GET.id()))).hasSize(12);
        assertThat(journal.stream().filter(f -> f.trial().equals(PUT.id()) && f.arm() == Arm.HEAD))
                .hasSize(2);
        assertThat(run.left()).singleElement().asString().contains("Bench.put", "fails at the head", "out of memory");
    }

    @Test
    void aRoundThatDoesNotFitInTheTimeIsNotBegun() {
        Instant deadline = clock.instant().plusSeconds(14);

        run.measure(Phase.SCREENING, List.of(GET, PUT), 10, deadline);

        assertThat(clock.instant()).isBeforeOrEqualTo(deadline);
        assertThat(journal).hasSize(12);
    }

    @Test
    void theTimeLeftGoesDownToWhatTheLastPairTakes() {
        run.measure(Phase.SCREENING, List.of(GET, PUT), 4, null);

        assertThat(left).isSortedAccordingTo((a, b) -> b.compareTo(a)).hasSize(8);
        assertThat(left.get(7)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void whenItIsStoppedTheForkThatRanHasNotFailedAndNoOtherBegins() {
        forks.beforeEach(() -> {
            if (journal.size() == 5) {
                run.stop();
            }
        });

        run.measure(Phase.SCREENING, List.of(GET, PUT), 10, null);
        run.measure(Phase.CONFIRMING, List.of(GET, PUT), 10, null);

        assertThat(journal).hasSize(5).allSatisfy(f -> assertThat(f.results()).isNotEmpty());
        assertThat(forks.aborted).isTrue();
        assertThat(run.left()).isEmpty();
    }

    private final class Remembering implements Progress {
        @Override
        public void trial(int number, int ofAbout, String what, Duration still) {
            left.add(still);
        }

        @Override
        public void failed(String what, String why) {}

        @Override
        public void done() {}
    }
}
