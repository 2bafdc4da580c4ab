package dev.hotpath.results.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.record.JmhResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Along 1, 2, 4 and 8 threads on two cores, of which 1.9 really run at once. */
class CoresTest {

    private final Cores cores = new Cores(2, 1.9);

    @Test
    void threadsThatComputeAreBoundAsSoonAsTheyFillTheCores() {
        List<JmhResult> computing = List.of(
                threads(1).with(1, 0, 1),
                threads(2).with(0.98, 0.02, 2),
                threads(4).with(0.5, 0.5, 2),
                threads(8).with(0.25, 0.75, 2));
        assertThat(cores.boundFrom(computing)).isEqualTo(1);
    }

    @Test
    void threadsThatWaitForOneLockUseOneCoreAndAreNotBound() {
        List<JmhResult> locked = List.of(
                threads(1).with(1, 0, 1.05),
                threads(2).with(0.5, 0, 1.05),
                threads(4).with(0.25, 0, 1.05),
                threads(8).with(0.125, 0, 1.05));
        assertThat(cores.boundFrom(locked)).isEqualTo(4);
    }

    @Test
    void threadsThatSleepBesideBusyNeighboursAreNotBound() {
        List<JmhResult> sleeping = List.of(
                threads(1).with(0.01, 0.1, 2),
                threads(2).with(0.01, 0.1, 2),
                threads(4).with(0.01, 0.1, 2),
                threads(8).with(0.01, 0.05, 2));
        assertThat(cores.boundFrom(sleeping)).isEqualTo(4);
    }

    @Test
    void clientsWhoseServerFillsTheCoresAreBound() {
        List<JmhResult> clients = List.of(
                threads(1).with(0.5, 0, 0.9),
                threads(2).with(0.3, 0.1, 1.2),
                threads(4).with(0.2, 0.1, 1.8),
                threads(8).with(0.1, 0.2, 1.9));
        assertThat(cores.boundFrom(clients)).isEqualTo(2);
    }

    @Test
    void foreignResultsAreNotBoundAsFarAsIsKnown() {
        assertThat(cores.boundFrom(List.of(threads(1).silently(), threads(2).silently())))
                .isEqualTo(2);
        assertThat(Cores.UNKNOWN.boundFrom(List.of(threads(8).with(0.25, 0.75, 2))))
                .isEqualTo(1);
    }

    private static Measured threads(int n) {
        return Measured.averageTime("x.Y.z", n, Map.of(), 10);
    }
}
