package dev.hotpath.benchmarks.lab;

import dev.hotpath.fixtures.Part;
import dev.hotpath.results.record.TrialRecord;
import dev.hotpath.results.sweep.Sweep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What a run measures: every point of every sweep once a round, the rounds shuffled each in its own order, so that drift of
 * the machine cannot become the shape of a curve. The same seed gives the same plan.
 */
public final class Plan {

    /** One control trial at a thread count for every so many others at that count. */
    private static final int CONTROL_EVERY = 10;

    private final long seed;
    private final List<Planned> planned;
    private final Benchmark control;

    /** A sweep with what the lab knows of its benchmark. */
    record Planned(Sweep sweep, Benchmark benchmark) {}

    Plan(long seed, List<Planned> planned, Benchmark control) {
        this.seed = seed;
        this.planned = List.copyOf(planned);
        this.control = control;
    }

    public long seed() {
        return seed;
    }

    /** What will become a curve each. */
    public List<Sweep> sweeps() {
        return planned.stream().map(Planned::sweep).toList();
    }

    /** The real servers it needs. */
    public Set<Part> parts() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        planned.forEach(p -> parts.addAll(p.benchmark().uses()));
        return parts;
    }

    /** How many trials a round has, the interleaved control's among them. */
    public int trialsPerRound() {
        return round(1).size();
    }

    /** The trials of a round in the order they run. */
    List<Trial> round(int round) {
        List<Trial> trials = new ArrayList<>();
        for (Planned p : planned) {
            for (double x : p.sweep().points()) {
                trials.add(Trial.at(p.sweep(), x, p.benchmark().threads(), round));
            }
        }
        trials.addAll(controls(trials, round));
        Collections.shuffle(trials, new Random(seed * 1_000_003 + round));
        return trials;
    }

    /** A trial of one of its benchmarks, at any point of any sweep. */
    Trial trial(Sweep sweep, double x) {
        int threads = planned.stream()
                .filter(p -> p.sweep().benchmark().equals(sweep.benchmark()))
                .mapToInt(p -> p.benchmark().threads())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(sweep.benchmark() + " is not in this plan"));
        return Trial.at(sweep, x, threads, 1);
    }

    /** Those of its trials that have ended, with what came of them, in the order they run. */
    Map<Trial, TrialRecord> ended(Collection<TrialRecord> records) {
        Map<String, TrialRecord> byId = new HashMap<>();
        records.forEach(record -> byId.put(record.trial(), record));
        int last = records.stream().mapToInt(TrialRecord::round).max().orElse(0);
        Map<Trial, TrialRecord> ended = new LinkedHashMap<>();
        for (int round = 1; round <= last; round++) {
            for (Trial trial : round(round)) {
                TrialRecord record = byId.get(trial.id());
                if (record != null) {
                    ended.put(trial, record);
                }
            }
        }
        return ended;
    }

    /** How long a fork of this benchmark warms up and measures by its own settings. */
    Duration measured(Trial trial) {
        return benchmark(trial).measured();
    }

    /** How long a fork of this benchmark takes at most, its set-up included. */
    Duration longest(Trial trial) {
        return benchmark(trial).setUp().plus(benchmark(trial).longest());
    }

    /** How long a fork of this benchmark takes in all, as far as can be known before. */
    Duration expected(Trial trial) {
        Benchmark benchmark = benchmark(trial);
        return benchmark.setUp().plus(benchmark.measured());
    }

    private Benchmark benchmark(Trial trial) {
        for (Planned p : planned) {
            if (p.sweep().benchmark().equals(trial.benchmark())) {
                return p.benchmark();
            }
        }
        return control;
    }

    /** What the benchmark of a sweep asks that does not run in its own JVM. */
    public Set<Part> uses(Sweep sweep) {
        return benchmark(trial(sweep, sweep.points().get(0))).uses();
    }

    /** The same, of the benchmark of a sweep. */
    public Duration measured(Sweep sweep) {
        return measured(trial(sweep, sweep.points().get(0)));
    }

    boolean isControl(Trial.Place place) {
        return control != null && control.name().equals(place.benchmark());
    }

    private List<Trial> controls(List<Trial> trials, int round) {
        if (control == null) {
            return List.of();
        }
        Map<Integer, Integer> byThreads = new LinkedHashMap<>();
        trials.stream()
                .filter(t -> !t.benchmark().equals(control.name()))
                .forEach(t -> byThreads.merge(t.threads(), 1, Integer::sum));
        List<Trial> controls = new ArrayList<>();
        byThreads.forEach((threads, others) -> {
            int already = (int) trials.stream()
                    .filter(t -> t.benchmark().equals(control.name()) && t.threads() == threads)
                    .count();
            int turns = Math.max(1, Math.round((float) others / CONTROL_EVERY));
            for (int turn = already + 1; turn <= turns; turn++) {
                controls.add(new Trial(control.name(), Map.of(), threads, round, turn));
            }
        });
        return controls;
    }
}
