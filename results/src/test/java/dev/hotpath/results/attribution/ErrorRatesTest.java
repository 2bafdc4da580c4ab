package dev.hotpath.results.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rates that {@link Attributor} states. Seeds are fixed. */
class ErrorRatesTest {

    private static final int CASES = 200;

    @Test
    void aPageWithoutAFaultRaisesNoAlarm() throws InterruptedException {
        int alarms = 0;
        int named = 0;
        for (int seed = 0; seed < CASES; seed++) {
            PageModel page = PageModel.healthy();
            Attribution found = AttributorTest.attributor().attribute(new Simulated(page, page, 0.08, seed));
            alarms += found.outcome() == Outcome.FAULT ? 1 : 0;
            named += found.slack().isEmpty() ? 0 : 1;
        }
        assertThat(alarms).isLessThanOrEqualTo(CASES / 50);
        assertThat(named).isLessThanOrEqualTo(CASES / 20);
    }

    @Test
    void causeAndVictimAreFoundThroughNoise() throws InterruptedException {
        int causes = 0;
        int victims = 0;
        int all = 0;
        for (int seed = 0; all < CASES; seed++) {
            for (Sickness sickness : Sickness.values()) {
                Attribution found = AttributorTest.attributor().attribute(sickness.experiment(0.08, seed));
                causes += found.causeRanking().indexOf(sickness.cause) == 0 ? 1 : 0;
                victims += found.victimRanking().indexOf(sickness.victim) == 0 ? 1 : 0;
                all++;
            }
        }
        assertThat(causes).isGreaterThanOrEqualTo(95 * all / 100);
        assertThat(victims).isGreaterThanOrEqualTo(95 * all / 100);
    }
}
