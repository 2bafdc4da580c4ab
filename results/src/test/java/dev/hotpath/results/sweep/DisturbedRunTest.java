package dev.hotpath.results.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.machine.Control;
import dev.hotpath.results.machine.Cores;
import dev.hotpath.results.machine.Forks;
import dev.hotpath.results.machine.Measured;
import dev.hotpath.results.record.TrialRecord;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Judge;
import dev.hotpath.results.scaling.Shape;
import dev.hotpath.results.scaling.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Runs of known truth on two cores, disturbed in known ways, from the journal to the words. */
class DisturbedRunTest {

    private static final List<Double> SIZES = List.of(10.0, 20.0, 40.0, 80.0, 160.0, 320.0, 640.0);
    private static final List<Double> THREADS = List.of(1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0);
    private static final Sweep LOOKUP =
            new Sweep("x.Map.get", "map", "a lookup", "items", AxisKind.SIZE, "", null, Map.of(), SIZES);
    private static final Sweep COMPUTING =
            new Sweep("x.Cpu.burn", "cpu", "computing", "threads", AxisKind.THREADS, "", null, Map.of(), THREADS);

    private final Random random = new Random(20261103);

    @Test
    void aFlatCurveWhoseLargePointsWaitedForACoreStaysFlatAndTheWaitIsSaid() {
        List<TrialRecord> journal = new ArrayList<>();
        for (int round = 1; round <= 5; round++) {
            for (double x : SIZES) {
                double waiting = x == 640 ? 0.6 : x == 320 ? 0.3 : 0;
                journal.add(lookup(round, x, noisy(10) / (1 - waiting), waiting, null));
            }
        }

        Verdict asItWas = judged(
                LOOKUP,
                journal.stream()
                        .map(t -> Measured.trial(
                                t.round(),
                                Measured.averageTime(
                                                "x.Map.get",
                                                1,
                                                t.result().params(),
                                                t.result().primary().forks().get(0))
                                        .silently(),
                                null))
                        .toList());
        Verdict verdict = judged(LOOKUP, journal);

        assertThat(asItWas.shape().nonlinear()).as("the wall clock alone").isEqualTo(true);
        assertThat(verdict.shape()).as(verdict.words()).isEqualTo(Shape.FLAT);
        assertThat(verdict.words()).contains("up to 60 % of the time went to waiting for a core and is taken out");
    }

    @Test
    void disturbedRoundsAreLeftOutAndCounted() {
        List<TrialRecord> journal = new ArrayList<>();
        for (int round = 1; round <= 6; round++) {
            boolean disturbed = round == 2 || round == 5;
            double control = noisy(disturbed ? 36 : 20);
            journal.add(Measured.trial(
                    round,
                    Measured.averageTime("c.Control.burn", 1, Map.of(), control).with(1, 0, 1),
                    null));
            for (double x : SIZES) {
                double slower = disturbed && x >= 160 ? 2.5 : 1;
                journal.add(lookup(round, x, slower * noisy(10), 0, control));
            }
        }

        Verdict verdict = judged(LOOKUP, journal);

        assertThat(verdict.shape()).as(verdict.words()).isEqualTo(Shape.FLAT);
        assertThat(verdict.curve().points())
                .allSatisfy(point -> assertThat(point.forks()).hasSize(4));
        assertThat(verdict.words()).contains("2 of 6 rounds left out", "1.8 times as long");
    }

    @Test
    void aQueueForTheCoresIsKeptAndSaidToBeTheMachines() {
        List<TrialRecord> journal = new ArrayList<>();
        for (int round = 1; round <= 5; round++) {
            for (double x : THREADS) {
                double running = Math.min(1, 2 / x);
                double time = noisy(20 / running);
                journal.add(Measured.trial(
                        round,
                        Measured.averageTime("x.Cpu.burn", (int) x, Map.of(), time)
                                .with(running, 1 - running, Math.min(x, 2)),
                        null));
            }
        }

        Verdict verdict = judged(COMPUTING, journal);

        assertThat(verdict.shape()).as(verdict.words()).isEqualTo(Shape.QUEUEING);
        assertThat(verdict.curve().points().get(6).forks()[0]).isBetween(500.0, 800.0);
        assertThat(verdict.words())
                .contains("where the machine's 1.9 cores are used up: CPU-bound from 2 threads on, not attributable");
    }

    @Test
    void neighboursThatStayAreSaidAndAPoolsKneeIsStillFound() {
        Sweep pool = new Sweep(
                "x.Pool.hold", "pool", "a pool", "threads", AxisKind.THREADS, "", 4.0, Map.of("size", "4"), THREADS);
        List<TrialRecord> journal = new ArrayList<>();
        for (int round = 1; round <= 5; round++) {
            double control = noisy(33);
            journal.add(Measured.trial(
                    round,
                    Measured.averageTime("c.Control.burn", 1, Map.of(), control).with(0.6, 0.4, 2),
                    null));
            for (double x : THREADS) {
                double time = noisy(2.4 * Math.max(1, x / 4));
                journal.add(Measured.trial(
                        round,
                        Measured.averageTime("x.Pool.hold", (int) x, Map.of("size", "4"), time)
                                .with(0.01, x <= 4 ? 0.15 : 0.05, 2),
                        control));
            }
        }

        Verdict verdict = judged(pool, journal);

        assertThat(verdict.shape()).as(verdict.words()).isEqualTo(Shape.QUEUEING);
        assertThat(verdict.knee().value()).isBetween(3.0, 5.0);
        assertThat(verdict.words())
                .contains("other programs kept 1.4 cores busy")
                .doesNotContain("CPU-bound", "taken out");
    }

    @Test
    void askedAlongAnAxisOfItsOwnARunStillKnowsItsMachine() {
        List<TrialRecord> journal = new ArrayList<>();
        for (int round = 1; round <= 6; round++) {
            double control = noisy(round == 2 ? 36 : 20);
            journal.add(Measured.trial(
                    round,
                    Measured.averageTime("c.Control.burn", 1, Map.of(), control).with(1, 0, 1),
                    null));
            for (double x : SIZES) {
                double waiting = x == 640 ? 0.6 : 0;
                journal.add(lookup(round, x, noisy(10) / (1 - waiting), waiting, control));
            }
        }

        Verdict planned = judged(LOOKUP, journal);
        Verdict asked = askedAlong("items", journal);

        assertThat(asked.shape()).as(asked.words()).isEqualTo(Shape.FLAT);
        assertThat(asked.curve().machine()).isEqualTo(planned.curve().machine());
        assertThat(asked.words()).contains("1 of 6 rounds left out", "up to 60 % of the time");
    }

    private static Verdict askedAlong(String axis, List<TrialRecord> journal) {
        Control control = Control.of(journal);
        Surroundings surroundings = new Surroundings(new Cores(2, 1.9), control.neighbours());
        FoundCurves curves =
                new FoundCurves(new FoundCurves.Wanted(axis, null, null), b -> Optional.empty(), b -> "a lookup");
        Forks.of(journal, control)
                .forEach(place -> curves.add(new dev.hotpath.results.sweep.Measured.Known(place, surroundings)));
        return new Judge(1).judge(curves.found().curves()).get(0);
    }

    private TrialRecord lookup(int round, double x, double time, double waiting, Double control) {
        Map<String, String> params = Map.of("items", Sweep.written(x));
        return Measured.trial(
                round,
                Measured.averageTime("x.Map.get", 1, params, time).with(1 - waiting, waiting, waiting > 0 ? 2 : 1),
                control);
    }

    private double noisy(double time) {
        return time * Math.exp(0.01 * random.nextGaussian());
    }

    private static Verdict judged(Sweep sweep, List<TrialRecord> journal) {
        Control control = Control.of(journal);
        Curves curves = new Curves(new Surroundings(new Cores(2, 1.9), control.neighbours()));
        return new Judge(1)
                .judge(curves.along(List.of(sweep), Forks.of(journal, control)))
                .get(0);
    }
}
