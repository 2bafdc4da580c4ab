package dev.hotpath.benchmarks.flame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotpath.results.flame.Stacks;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.scaling.AxisKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperationCostTest {

    private static final Stacks WORKERS = Stacks.of(Map.of(List.of("shop/Cart.add"), 500L));
    private static final Stacks ALL = WORKERS.plus(Stacks.of(Map.of(List.of("[garbage collection]"), 250L)));

    @Test
    void byTheClockTheWorkersSamplesAreTheMeanTimeOfAnOperation() {
        OperationCost.Cost cost = cost(Event.WALL, Forks.of(2_000, Map.of()));

        assertThat(cost.unit()).isEqualTo("ns/op");
        assertThat(cost.perSample() * 500).isCloseTo(2e6, within(1.0));
    }

    @Test
    void onACoreTheyAreThePartOfItThatWasOnACore() {
        JmhResult measured = Forks.of(2_000, Forks.machine(100, 100, 200));

        assertThat(cost(Event.CPU, measured).perSample() * 500).isCloseTo(0.5e6, within(1.0));
    }

    @Test
    void bytesAreThoseOfTheWholeJvm() {
        JmhResult measured = Forks.of(2_000, Map.of("gc.alloc.rate.norm", Forks.metric("B/op", 1_500, 1_500)));

        OperationCost.Cost cost = cost(Event.ALLOC, measured);

        assertThat(cost.unit()).isEqualTo("B/op");
        assertThat(cost.perSample() * ALL.total()).isCloseTo(1_500, within(1e-6));
    }

    @Test
    void nanosecondsOfWaitingAreDividedByTheOperations() {
        // 4 threads for 2 iterations of 500 ms did 2,000 operations of 2 ms.
        JmhResult measured = Forks.of(2_000, Forks.machine(1_000, 0, 1_000));

        assertThat(cost(Event.LOCK, measured).perSample()).isCloseTo(1 / 2_000.0, within(1e-9));
    }

    @Test
    void withoutWhatItNeedsACostIsUnknown() {
        assertThat(OperationCost.of(Event.LOCK, ALL, WORKERS, Forks.of(2_000, Map.of())))
                .isEmpty();
        assertThat(OperationCost.of(Event.CPU, ALL, WORKERS, Forks.of(2_000, Map.of())))
                .isEmpty();
        assertThat(OperationCost.of(Event.ALLOC, ALL, WORKERS, Forks.of(2_000, Map.of())))
                .isEmpty();
        assertThat(OperationCost.of(Event.CPU, ALL, Stacks.of(Map.of()), Forks.of(2_000, Map.of())))
                .isEmpty();
    }

    @Test
    void whatWaitsAlongASizeIsLookedAtByTheClock() {
        assertThat(Event.along(AxisKind.SIZE, Forks.of(1, Forks.machine(10, 0, 90))))
                .isEqualTo(Event.WALL);
        assertThat(Event.along(AxisKind.SIZE, Forks.of(1, Forks.machine(90, 5, 5))))
                .isEqualTo(Event.CPU);
        // A wait would not be seen on a core, and what runs is seen by the clock.
        assertThat(Event.along(AxisKind.SIZE, Forks.of(1, Map.of()))).isEqualTo(Event.WALL);
        assertThat(Event.along(AxisKind.THREADS, Forks.of(1, Forks.machine(90, 5, 5))))
                .isEqualTo(Event.WALL);
    }

    private static OperationCost.Cost cost(Event event, JmhResult measured) {
        return OperationCost.of(event, ALL, WORKERS, measured).orElseThrow();
    }
}
