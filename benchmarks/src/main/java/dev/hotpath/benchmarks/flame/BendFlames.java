package dev.hotpath.benchmarks.flame;

import dev.hotpath.benchmarks.lab.Plan;
import dev.hotpath.benchmarks.lab.Sequel;
import dev.hotpath.fixtures.Part;
import dev.hotpath.results.record.JmhResult;
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
    public static final Duration RESERVE = Duration.ofSeconds(12);

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
        List<BentCurve> looks = bent.stream()
                .limit(MOST_CURVES)
                .map(v -> new BentCurve(v, sweep(v.curve(), judged.plan()), judged))
                .toList();
        List<String> lines =
                new ArrayList<>(new FlamePairs(library, judged.progress(), clock, judged.bench()::isAborted)
                        .lines(looks, plan(judged)));
        if (more > 0 && !judged.bench().isAborted()) {
            lines.add(more + (more == 1 ? " more curve bends" : " more curves bend") + ", without flame graphs: "
                    + byHand(judged));
        }
        lines.addAll(elsewhere);
        return lines;
    }

    private FlamePairs.Plan plan(Judged judged) {
        Instant own = clock.instant().plus(LONGEST);
        Instant end = judged.deadline() == null || judged.deadline().isAfter(own) ? own : judged.deadline();
        return new FlamePairs.Plan(
                judged.folder().flame(),
                end,
                // Without a budget the worst bend is looked at however long its forks are.
                judged.deadline() == null,
                "Flame graphs from below and above each bend are in",
                more -> "no time was left for the flame graphs of " + more + " more: " + byHand(judged));
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

    /** One bend, from below and from above. */
    private record BentCurve(Verdict verdict, Sweep sweep, Judged judged) implements FlamePairs.Look {

        @Override
        public String words() {
            return SweepFlames.words(sweep);
        }

        @Override
        public String words(int side) {
            return SweepFlames.words(sweep, x(side));
        }

        @Override
        public Duration fork() {
            return judged.plan().measured(sweep).plus(BESIDE);
        }

        @Override
        public FlameFiles.Taken take(ForkProfiler profiler, int side) {
            return new SweepFlames(judged.bench(), judged.plan(), profiler).take(sweep, x(side), event());
        }

        @Override
        public String write(FlameFiles files, FlameFiles.Taken first, FlameFiles.Taken second) {
            return SweepFlames.write(files, sweep, event(), List.of(first, second))
                            .words()
                    + (sweep.metric().isEmpty() ? "" : " (of the whole operation; judged is " + sweep.metric() + ")");
        }

        private double x(int side) {
            Bend bend = Bend.of(verdict).orElseThrow();
            return side == 0 ? bend.below() : bend.above();
        }

        private Event event() {
            return measured(x(1))
                    .map(result -> Event.along(sweep.kind(), result))
                    .orElse(Event.along(sweep.kind()));
        }

        private Optional<JmhResult> measured(double x) {
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
