package dev.hotpath.benchmarks.truth;

import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.scaling.Shape;
import dev.hotpath.results.scaling.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * How often the verdict on each benchmark of the truth set was right.
 *
 * @param schema {@link #SCHEMA}
 * @param forks a point in each run
 * @param seed of the first run
 * @param runs the names of the run folders, in the order of their seeds
 * @param asked how many runs there should be
 * @param machines what they were measured on, each once
 * @param rows one a benchmark
 */
public record TruthTable(
        String schema, int forks, long seed, int asked, List<String> runs, List<String> machines, List<Row> rows) {

    /** The version of the form. */
    public static final String SCHEMA = "hotpath.truth/1";

    /** In so many verdicts on a benchmark one may be cannot-tell. */
    private static final int ONE_IN = 10;

    /** A finished run and what was found in it. */
    record Run(RunFolder folder, List<Verdict> verdicts) {}

    /**
     * The verdicts on one benchmark.
     *
     * @param benchmark the JMH name
     * @param truth the labels of the shapes that are right
     * @param shapes how often each shape was found, by its label
     * @param right verdicts with a right shape
     * @param cannotTell verdicts that left it open
     * @param wrong verdicts with another shape
     */
    public record Row(
            String benchmark, List<String> truth, Map<String, Integer> shapes, int right, int cannotTell, int wrong) {

        int verdicts() {
            return right + cannotTell + wrong;
        }
    }

    static TruthTable of(SortedMap<String, Set<Shape>> truths, TruthSet.Settings settings, List<Run> runs) {
        List<Row> rows = new ArrayList<>();
        truths.forEach((benchmark, truth) -> rows.add(row(benchmark, truth, runs)));
        return new TruthTable(
                SCHEMA,
                settings.forks(),
                settings.seed(),
                settings.runs(),
                runs.stream()
                        .map(r -> r.folder().path().getFileName().toString())
                        .toList(),
                runs.stream()
                        .flatMap(r -> r.folder().environment().stream())
                        .map(e -> "Java " + e.jvm().version() + ", " + e.cpu().cores() + " cores of "
                                + e.cpu().model())
                        .distinct()
                        .toList(),
                rows);
    }

    private static Row row(String benchmark, Set<Shape> truth, List<Run> runs) {
        Map<Shape, Integer> found = new EnumMap<>(Shape.class);
        runs.stream()
                .flatMap(run -> run.verdicts().stream())
                .filter(verdict -> verdict.curve().benchmark().equals(benchmark))
                .forEach(verdict -> found.merge(verdict.shape(), 1, Integer::sum));
        int cannotTell = found.getOrDefault(Shape.CANNOT_TELL, 0);
        int right = truth.stream().mapToInt(s -> found.getOrDefault(s, 0)).sum();
        int all = found.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Integer> shapes = new LinkedHashMap<>();
        found.forEach((shape, times) -> shapes.put(shape.label(), times));
        return new Row(
                benchmark,
                truth.stream().sorted().map(Shape::label).toList(),
                shapes,
                right,
                cannotTell,
                all - right - cannotTell);
    }

    /** Whether no verdict was wrong, and on no benchmark more than one in ten left open. */
    public boolean holds() {
        return rows.stream().allMatch(r -> r.wrong() == 0 && r.cannotTell() * ONE_IN <= r.verdicts());
    }

    /** Whether each benchmark has a verdict from each run that was asked for. */
    public boolean complete() {
        return rows.stream().allMatch(r -> r.verdicts() == asked);
    }
}
