package dev.hotpath.benchmarks.truth;

import dev.hotpath.benchmarks.control.Truth;
import dev.hotpath.benchmarks.lab.Catalog;
import dev.hotpath.benchmarks.lab.Diagnosis;
import dev.hotpath.benchmarks.lab.Plan;
import dev.hotpath.benchmarks.lab.Planner;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.record.UnreadableResult;
import dev.hotpath.results.scaling.Judge;
import dev.hotpath.results.scaling.Shape;
import dev.hotpath.results.sweep.RecordedPlan;
import dev.hotpath.results.sweep.RecordedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * The benchmarks of a catalog that carry {@link Truth}, all of them diagnosed as often as asked, each time with a seed of its own. Each
 * diagnosis is a run like any other; what its folder already holds is not measured again, and judged anew.
 */
public final class TruthSet {

    private final SortedMap<String, Set<Shape>> truths = new TreeMap<>();
    private final Planner planner;
    private final Path folder;
    private final Settings settings;

    /**
     * @param runs how many diagnoses
     * @param forks a point in each
     * @param seed of the first; the others count up from it
     */
    public record Settings(int runs, int forks, long seed) {}

    /** @param folder where the run folders are, and the new ones go */
    public TruthSet(Catalog catalog, Path folder, Settings settings) {
        Catalog.carrying(Truth.class).forEach((name, truth) -> {
            if (catalog.benchmarks().stream().anyMatch(b -> b.name().equals(name))) {
                truths.put(name, Set.of(truth.value()));
            }
        });
        // The control runs along, whatever was chosen.
        this.planner = new Planner(catalog, List.of(), Catalog.onClassPath());
        this.folder = folder;
        this.settings = settings;
    }

    /** Whether the catalog has none of them. */
    public boolean isEmpty() {
        return truths.isEmpty();
    }

    /**
     * Measures what is missing, until it is interrupted.
     *
     * @param begins told the number of each run that is begun or gone on with, from 1
     */
    public void measure(Diagnosis diagnosis, IntConsumer begins) throws InterruptedException {
        for (int number = 1; number <= settings.runs(); number++) {
            Plan plan = plan(number);
            Optional<RecordedRun> begun = begun(plan);
            if (begun.isPresent() && Diagnosis.isFinished(plan, begun.get())) {
                continue;
            }
            begins.accept(number);
            Diagnosis.Outcome outcome = begun.isPresent()
                    ? diagnosis.resume(plan, begun.get())
                    : diagnosis.begin(plan, folder, settings.forks(), null);
            if (outcome.isCutShort()) {
                return;
            }
        }
    }

    /** The plan of each run, the same but for the order of its trials. */
    public Plan plan(int number) {
        return planner.planOf(truths.keySet(), settings.seed() + number - 1);
    }

    /** The verdicts on the runs that are finished, held against the truth. */
    public TruthTable table() {
        List<TruthTable.Run> judged = new ArrayList<>();
        for (int number = 1; number <= settings.runs(); number++) {
            Plan plan = plan(number);
            begun(plan)
                    .filter(run -> Diagnosis.isFinished(plan, run))
                    .map(run -> new TruthTable.Run(run.folder(), new Judge(plan.seed()).judge(run.curves())))
                    .ifPresent(judged::add);
        }
        return TruthTable.of(truths, settings, judged);
    }

    /** The run with that plan; one of another seed, of more or fewer forks or of other benchmarks is none of ours. */
    private Optional<RecordedRun> begun(Plan plan) {
        return recorded().stream()
                .filter(run -> {
                    RecordedPlan recorded = run.plan();
                    return recorded.seed() == plan.seed()
                            && recorded.rounds() == settings.forks()
                            && recorded.sweeps().equals(plan.sweeps());
                })
                .findFirst();
    }

    private List<RecordedRun> recorded() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted()
                    .filter(Files::isDirectory)
                    .flatMap(entry -> readable(entry).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for what was killed before its first trial: it holds nothing to go on with. */
    private static Optional<RecordedRun> readable(Path entry) {
        try {
            RecordedRun run = new RecordedRun(RunFolder.open(entry));
            run.plan();
            return Optional.of(run);
        } catch (UnreadableResult e) {
            return Optional.empty();
        }
    }
}
