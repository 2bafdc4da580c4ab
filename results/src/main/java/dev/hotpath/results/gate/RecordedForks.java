package dev.hotpath.results.gate;

import dev.hotpath.results.machine.Control;
import dev.hotpath.results.record.BenchmarkName;
import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.JmhJson;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.Journal;
import dev.hotpath.results.record.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Forks that were recorded, in the order of time. A benchmark that has enough of them at one place (its parameters and threads)
 * is a pool of its own. Of one that was swept, the forks of all its places are put together as ratios to their place's median,
 * stretched by √(r/(r−1)) because the median has followed its r forks.
 */
public final class RecordedForks {

    /** Two sides of two times ten pairs. */
    private static final int FEWEST = 2 * Suite.PAIRS;

    private static final int FEWEST_OF_PLACE = 3;

    /** @param code of which it is: forks of two codes would be taken for one that is noisy; empty where nobody told */
    private record Place(String code, String benchmark, String mode, int threads, Map<String, String> params) {

        String words() {
            return BenchmarkName.brief(benchmark)
                    + (params.isEmpty() ? "" : " " + params)
                    + (threads > 1 ? " " + threads + " threads" : "");
        }
    }

    private record Placed(Place place, Fork fork) {}

    /** A line of a sweep's journal, or of a comparison's, which has more than one result. */
    private record Line(JmhResult result, List<JmhResult> results, boolean canary) {

        List<Result> all() {
            List<JmhResult> all = results != null ? results : result == null ? List.of() : List.of(result);
            return all.stream().map(one -> new Result(one, canary)).toList();
        }
    }

    private record Result(JmhResult measured, boolean canary) {

        /** What a sweep runs in between all others is its canary, where it runs on one thread as canaries do. */
        boolean neverChanges() {
            return canary || (measured.benchmark().equals(Control.NAME) && measured.threads() == 1);
        }
    }

    /**
     * What was found.
     *
     * @param canary what was measured in between and nobody changes
     * @param notes a line for each benchmark that has too few forks
     */
    public record Found(List<Pool> pools, Optional<Pool> canary, List<String> notes) {}

    private RecordedForks() {}

    /**
     * Reads run folders and JMH JSON files.
     *
     * @throws dev.hotpath.results.record.UnreadableResult when one can't be read
     */
    public static Found read(List<Path> files) {
        Map<String, List<Placed>> byBenchmark = new LinkedHashMap<>();
        Map<String, List<Placed>> canaries = new LinkedHashMap<>();
        for (Path file : files) {
            String code = code(file);
            for (Result result : results(file)) {
                JmhResult measured = result.measured();
                Place place =
                        new Place(code, measured.benchmark(), measured.mode(), measured.threads(), measured.params());
                List<Placed> forks = (result.neverChanges() ? canaries : byBenchmark)
                        .computeIfAbsent(measured.benchmark(), name -> new ArrayList<>());
                MeasuredForks.of(measured).forEach(fork -> forks.add(new Placed(place, fork)));
            }
        }
        List<Pool> pools = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        byBenchmark.forEach((name, forks) -> {
            List<Pool> found = pools(name, forks);
            found.forEach(pool -> pools.add(named(pool, pools)));
            if (found.isEmpty()) {
                notes.add(name + " is left out: " + forks.size() + " forks, and pairs need " + FEWEST);
            }
        });
        Optional<Pool> canary = canaries.entrySet().stream()
                .flatMap(entry -> pools(entry.getKey(), entry.getValue()).stream())
                .findFirst();
        return new Found(pools, canary, notes);
    }

    /** Two modes, or two classes of one name, are two benchmarks. */
    private static Pool named(Pool pool, List<Pool> others) {
        long before = others.stream()
                .filter(other -> other.benchmark().equals(pool.benchmark())
                        || other.benchmark().startsWith(pool.benchmark() + " #"))
                .count();
        return before == 0 ? pool : new Pool(pool.benchmark() + " #" + (before + 1), pool.forks());
    }

    /** The jar that a run measured. */
    private static String code(Path file) {
        return Files.isDirectory(file)
                ? RunFolder.open(file)
                        .environment()
                        .map(Environment::jar)
                        .map(Environment.Jar::sha256)
                        .orElse("")
                : "";
    }

    private static List<Result> results(Path file) {
        if (!Files.isDirectory(file)) {
            return unflagged(JmhJson.read(file));
        }
        RunFolder run = RunFolder.open(file);
        if (!Files.exists(run.journal())) {
            return unflagged(JmhJson.read(run.results()));
        }
        // The journal has the forks of all benchmarks in the order in which they ran.
        return Journal.read(run.journal(), Line.class).stream()
                .flatMap(line -> line.all().stream())
                .toList();
    }

    private static List<Result> unflagged(List<JmhResult> results) {
        return results.stream().map(result -> new Result(result, false)).toList();
    }

    private static List<Pool> pools(String benchmark, List<Placed> forks) {
        Map<Place, List<Fork>> byPlace = new LinkedHashMap<>();
        forks.forEach(
                f -> byPlace.computeIfAbsent(f.place(), p -> new ArrayList<>()).add(f.fork()));
        List<Pool> pools = new ArrayList<>();
        byPlace.forEach((place, ofPlace) -> {
            if (ofPlace.size() >= FEWEST) {
                pools.add(new Pool(place.words(), ofPlace));
            }
        });
        if (!pools.isEmpty()) {
            return pools;
        }
        List<Fork> errors = new ArrayList<>();
        for (Placed placed : forks) {
            List<Fork> ofPlace = byPlace.get(placed.place());
            if (ofPlace.size() >= FEWEST_OF_PLACE) {
                errors.add(error(placed.fork(), ofPlace));
            }
        }
        return errors.size() < FEWEST
                ? List.of()
                : List.of(new Pool(BenchmarkName.brief(benchmark) + ", swept", errors));
    }

    private static Fork error(Fork fork, List<Fork> ofPlace) {
        double[] costs = ofPlace.stream().mapToDouble(Fork::cost).sorted().toArray();
        int middle = costs.length / 2;
        double median = costs.length % 2 == 1 ? costs[middle] : Math.sqrt(costs[middle - 1] * costs[middle]);
        double stretch = Math.sqrt(costs.length / (costs.length - 1.0));
        double error = Math.pow(fork.cost() / median, stretch);
        Fork scaled = fork.times(error / fork.cost());
        return new Fork(scaled.iterations(), scaled.cost(), Double.NaN, Double.NaN, Double.NaN);
    }
}
