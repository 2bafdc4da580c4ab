package dev.hotpath.benchmarks.flame;

import dev.hotpath.benchmarks.lab.Plan;
import dev.hotpath.benchmarks.lab.Sequel;
import dev.hotpath.fixtures.Part;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.UnwritableResult;
import dev.hotpath.results.report.VerdictText;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Verdict;
import dev.hotpath.results.sweep.Sweep;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks at each bend that a run has found from both sides: flame graphs from below and above, and their difference. The worst
 * bends first, as many as there is time for. Without a profiler there are none, and the run is none the worse.
 */
public final class BendFlames implements Sequel {

    /** As many as anybody looks at. */
    private static final int MOST_CURVES = 8;

    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Of a fork, beside what it measures by its own settings: its start, and that it is looked at for longer. */
    private static final Duration BESIDE = Duration.ofSeconds(2);

    /** The worst bend of the quick run, from both sides, after it is judged. */
    private static final Duration RESERVE = Duration.ofSeconds(12);

    /** Where the time of a benchmark is not that asks a page. */
    public static final String ELSEWHERE =
            "the page runs in a JVM of its own, which a fork's flame graph does not show:"
                    + " incident run held-connection --flame DIR looks into one";

    private final Supplier<Path> library;
    private final Clock clock;

    /** @param library tells where async-profiler's is, or that there is none: {@link ProfilerLibrary#path()} */
    public BendFlames(Supplier<Path> library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    @Override
    public Duration reserve() {
        return RESERVE;
    }

    @Override
    public List<String> after(Judged judged) {
        List<Verdict> bent = VerdictText.worstFirst(judged.verdicts()).stream()
                .filter(v -> Boolean.TRUE.equals(v.shape().nonlinear()))
                .filter(v -> Bend.of(v).isPresent())
                .toList();
        List<String> elsewhere = bent.stream().anyMatch(v -> isElsewhere(v, judged)) ? List.of(ELSEWHERE) : List.of();
        bent = bent.stream().filter(v -> !isElsewhere(v, judged)).toList();
        if (bent.isEmpty()) {
            return elsewhere;
        }
        int more = bent.size() - MOST_CURVES;
        List<String> lines =
                new ArrayList<>(new Round(bent.subList(0, Math.min(MOST_CURVES, bent.size())), judged).lines());
        if (more > 0 && !judged.bench().isAborted()) {
            lines.add(more + (more == 1 ? " more curve bends" : " more curves bend") + ", without flame graphs: "
                    + byHand(judged));
        }
        lines.addAll(elsewhere);
        return lines;
    }

    private static String byHand(Judged judged) {
        return "flame BENCHMARK --below X --above Y --run " + judged.folder().path()
                + (judged.bench().isForeign() ? " with the run's own --jar and --axis" : "") + " makes one's";
    }

    private static boolean isElsewhere(Verdict verdict, Judged judged) {
        return judged.plan().uses(sweep(verdict.curve(), judged.plan())).contains(Part.PAGE);
    }

    private static Sweep sweep(Curve curve, Plan plan) {
        return plan.sweeps().stream()
                .filter(s -> s.benchmark().equals(curve.benchmark())
                        && s.axis().equals(curve.axis())
                        && s.params().equals(curve.params()))
                .findFirst()
                .orElseThrow();
    }

    /** The flame graphs of one run. */
    private final class Round {

        private final List<Verdict> bent;
        private final Judged judged;
        private final Path folder;
        private final List<String> found = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final Instant end;

        Round(List<Verdict> bent, Judged judged) {
            this.bent = bent;
            this.judged = judged;
            this.folder = judged.folder().flame();
            Instant own = clock.instant().plus(LONGEST);
            this.end = judged.deadline() == null || judged.deadline().isAfter(own) ? own : judged.deadline();
        }

        List<String> lines() {
            try {
                SweepFlames flames = new SweepFlames(
                        judged.bench(),
                        judged.plan(),
                        new ForkProfiler(library.get(), new ForkProfiler.Options(false, false)));
                for (int i = 0; i < bent.size() && !judged.bench().isAborted(); i++) {
                    // Without a budget the worst bend is looked at however long its forks are.
                    boolean must = i == 0 && judged.deadline() == null;
                    if (!must
                            && clock.instant()
                                    .plus(fork(bent.get(i)).multipliedBy(2))
                                    .isAfter(end)) {
                        missing.add("no time was left for the flame graphs of " + (bent.size() - i) + " more: "
                                + byHand(judged));
                        break;
                    }
                    look(flames, bent.get(i), i);
                }
            } catch (CannotProfile | UnwritableResult e) {
                missing.add("no flame graphs: " + e.getMessage());
            }
            judged.progress().done();
            if (judged.bench().isAborted()) {
                missing.clear();
            }
            List<String> lines = new ArrayList<>();
            if (!found.isEmpty()) {
                lines.add("Flame graphs from below and above each bend are in " + folder);
                lines.addAll(found);
            }
            lines.addAll(missing);
            return lines;
        }

        private void look(SweepFlames flames, Verdict verdict, int number) {
            Sweep sweep = sweep(verdict.curve());
            Bend bend = Bend.of(verdict).orElseThrow();
            Event event = measured(sweep, bend.above())
                    .map(result -> Event.along(sweep.kind(), result))
                    .orElse(Event.along(sweep.kind()));
            try {
                List<FlameFiles.Taken> taken = new ArrayList<>();
                for (double x : List.of(bend.below(), bend.above())) {
                    int done = 2 * number + taken.size();
                    Duration left = fork(verdict).multipliedBy(2L * bent.size() - done);
                    judged.progress()
                            .trial(done + 1, 2 * bent.size(), "flame graph of " + SweepFlames.words(sweep, x), left);
                    taken.add(flames.take(sweep, x, event));
                }
                FlameRecord record = SweepFlames.write(new FlameFiles(folder), sweep, event, taken);
                found.add("  " + SweepFlames.words(sweep) + ": " + record.words()
                        + (sweep.metric().isEmpty()
                                ? ""
                                : " (of the whole operation; judged is " + sweep.metric() + ")"));
            } catch (CannotProfile e) {
                if (found.isEmpty() && !missing.isEmpty()) {
                    // What fails twice at first fails again: it is the machine, and no benchmark.
                    throw e;
                }
                missing.add("no flame graphs of " + SweepFlames.words(sweep) + ": " + e.getMessage());
            }
        }

        private Duration fork(Verdict verdict) {
            return judged.plan().measured(sweep(verdict.curve())).plus(BESIDE);
        }

        private Sweep sweep(Curve curve) {
            return BendFlames.sweep(curve, judged.plan());
        }

        private Optional<JmhResult> measured(Sweep sweep, double x) {
            return judged.results().stream()
                    .filter(r -> r.benchmark().equals(sweep.benchmark()))
                    .filter(r -> sweep.alongThreads()
                            ? r.threads() == (int) x && r.params().equals(sweep.params())
                            : sweep.valueAt(x).equals(r.params().get(sweep.axis()))
                                    && r.params()
                                            .entrySet()
                                            .containsAll(sweep.params().entrySet()))
                    .findFirst();
        }
    }
}
