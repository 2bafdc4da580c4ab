package dev.hotpath.results.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PausesTest {

    /** What full collections leave of 100 MB, off by a megabyte from run to run. */
    private record Room(double healthy, double sick) {

        static final Room UNKNOWN = new Room(Double.NaN, Double.NaN);

        void read(Arm arm, Map<String, Double> evidence, long seed) {
            double live = arm.healthy().contains("heap") ? healthy : sick;
            if (!Double.isNaN(live)) {
                evidence.put(Observation.LIVE, live + new SplittableRandom(seed).nextDouble());
                evidence.put(Observation.HEAP, 100.0);
            }
        }
    }

    /** A page whose latency does not change, and which stands still for that share of the time while its heap is sick. */
    private record Pausing(Simulated page, double healthy, double sick, long seed, String fatal, Room room)
            implements Experiment {

        static Pausing of(double healthy, double sick, long seed) {
            return of(healthy, sick, seed, "");
        }

        /** @param fatal a component with whose healthy self alone the page dies */
        static Pausing of(double healthy, double sick, long seed, String fatal) {
            Simulated same = new Simulated(PageModel.healthy(), PageModel.healthy(), 0, seed);
            return new Pausing(same, healthy, sick, seed, fatal, Room.UNKNOWN);
        }

        @Override
        public List<String> components() {
            return page.components();
        }

        @Override
        public Observation observe(Arm arm, int repetition) {
            Observation seen = page.observe(arm, repetition);
            double noise = 0.01 * new SplittableRandom(seed + arm.hashCode() + 31L * repetition).nextDouble();
            Map<String, Double> evidence = new LinkedHashMap<>(seen.evidence());
            evidence.put(Observation.PAUSED, noise + (arm.healthy().contains("heap") ? healthy : sick));
            room.read(arm, evidence, seed + 7 * arm.hashCode() + repetition);
            if (arm.equals(Arm.with(fatal))) {
                evidence.clear();
                evidence.put("page.died", 1.0);
            }
            return new Observation(
                    seen.requests(),
                    seen.meanMillis(),
                    seen.p50Millis(),
                    seen.p99Millis(),
                    seen.failedShare(),
                    seen.failedPerSecond(),
                    seen.spent(),
                    seen.diedIn(),
                    evidence,
                    seen.keptUp(),
                    seen.blockMeans());
        }
    }

    @Test
    void aHeapThatIsNearlyFullIsTheCauseBeforeThePageGetsSlower() throws InterruptedException {
        Attribution found = AttributorTest.attributor().attribute(Pausing.of(0.04, 0.15, 1));
        assertThat(found.outcome()).isEqualTo(Outcome.FAULT);
        assertThat(found.causeRanking()).startsWith("heap");
        assertThat(found.causes().get(0).restored().value()).isBetween(0.8, 1.2);
        assertThat(found.causes().get(0).produces()).isGreaterThan(0.8);
        assertThat(found.words()).contains("it stands still for collections 1").contains(" of the time where it did ");
    }

    @Property(tries = 40)
    void aLittleMoreOfPausesIsNoFault(@ForAll long seed) throws InterruptedException {
        Attribution found = AttributorTest.attributor().attribute(Pausing.of(0.01, 0.03, seed));
        assertThat(found.outcome()).isNotEqualTo(Outcome.FAULT);
        assertThat(found.words()).doesNotContain("stands still");
    }

    private static Pausing crowded(double healthy, double sick, long seed) {
        Pausing same = Pausing.of(0.01, 0.01, seed);
        return new Pausing(same.page(), 0.01, 0.01, seed, "", new Room(healthy, sick));
    }

    @Test
    void aHeapInWhichHardlyAnythingIsFreeIsTheCauseBeforeItPauses() throws InterruptedException {
        Attribution found = AttributorTest.attributor().attribute(crowded(74, 91, 1));
        assertThat(found.outcome()).isEqualTo(Outcome.FAULT);
        assertThat(found.causeRanking()).startsWith("heap");
        assertThat(found.words())
                .containsPattern("full collections leave [89] % of its heap free where they left 2[56] %")
                .doesNotContain("stands still");
    }

    @Test
    void whereTheHealthyHeapWasNeverCollectedWholeItHadAllItNeeds() throws InterruptedException {
        Attribution found = AttributorTest.attributor().attribute(crowded(Double.NaN, 91, 1));
        assertThat(found.causeRanking()).startsWith("heap");
        assertThat(found.words())
                .containsPattern("full collections leave [89] % of its heap free")
                .doesNotContain("they left");
    }

    @Property(tries = 40)
    void moreInAHeapOfWhichHalfIsFreeIsNoFault(@ForAll long seed) throws InterruptedException {
        Attribution found = AttributorTest.attributor().attribute(crowded(20, 60, seed));
        assertThat(found.outcome()).isNotEqualTo(Outcome.FAULT);
        assertThat(found.words()).doesNotContain("heap free");
    }

    @Test
    void aPageThatDiesTellsOfNoPausesAndNoRoomAndIsNotRestoredByThat() throws InterruptedException {
        Pausing leak = Pausing.of(0.01, 0.02, 1, "volume");
        Attribution found = AttributorTest.attributor()
                .attribute(new Pausing(leak.page(), 0.01, 0.02, 1, "volume", new Room(74, 91)));
        assertThat(found.causeRanking()).startsWith("heap");
        assertThat(found.causes())
                .filteredOn(cause -> cause.component().equals("volume"))
                .allSatisfy(cause -> assertThat(cause.restored().value()).isNegative());
    }

    @Test
    void whatSlowsThePageIsTheCauseThoughItAlsoPausesMoreAndFillsItsHeap() throws InterruptedException {
        Simulated slow = Sickness.SLOW_SERVICE.experiment(0.05, 1);
        Attribution found =
                AttributorTest.attributor().attribute(new Pausing(slow, 0.01, 0.04, 1, "", new Room(30, 80)));
        assertThat(found.causeRanking()).startsWith(Sickness.SLOW_SERVICE.cause);
    }
}
