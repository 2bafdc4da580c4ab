package dev.hotpath.results.history;

import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.ForkStatistic;
import dev.hotpath.results.record.ForkValues;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.JmhSettings;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.record.UnreadableResult;
import dev.hotpath.results.sweep.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The recorded runs of a branch as histories. A run's reading of a benchmark is the median over its forks; runs of changed work
 * trees belong to no commit and are left out.
 */
public final class RecordedHistory {

    private final Map<String, Integer> places = new HashMap<>();
    private final boolean shallow;

    /** As below, of a clone that has all commits. */
    public RecordedHistory(List<String> commits) {
        this(commits, false);
    }

    /**
     * @param commits the branch's, oldest first; where there are none, runs are ordered by the time they were recorded
     * @param shallow whether the clone lacks older ones
     */
    public RecordedHistory(List<String> commits, boolean shallow) {
        this.shallow = shallow;
        for (String commit : commits) {
            places.put(commit, places.size());
        }
    }

    private record Run(RunFolder folder, String commit, Instant when, String machine) {}

    private record Key(
            String benchmark, String mode, int threads, Map<String, String> params, String statistic, String unit) {}

    /**
     * Reads the run folders of a folder.
     *
     * @throws UnreadableResult when there is no such folder
     */
    public Past of(Path runs) {
        List<String> notes = new ArrayList<>();
        Map<Key, History> histories = new LinkedHashMap<>();
        for (Run run : inOrder(runs, notes)) {
            try {
                RecordedRun recorded = new RecordedRun(run.folder());
                Map<String, String> metrics = recorded.metrics();
                recorded.judged(recorded.trials())
                        .forEach(result -> add(run, result, metrics.getOrDefault(result.benchmark(), ""), histories));
            } catch (UnreadableResult e) {
                notes.add("left out: " + e.getMessage());
            }
        }
        return new Past(List.copyOf(histories.values()), List.copyOf(notes));
    }

    private List<Run> inOrder(Path runs, List<String> notes) {
        List<Run> found = new ArrayList<>();
        int dirty = 0;
        int elsewhere = 0;
        int unknown = 0;
        int stopped = 0;
        for (Path path : folders(runs)) {
            RunFolder folder = new RunFolder(path);
            if (!Files.exists(folder.results()) || folder.hasTwoSides()) {
                continue;
            }
            if (!folder.hasEnded()) {
                stopped++;
                continue;
            }
            Environment environment = environment(folder, notes);
            if (environment == null || environment.recorded() == null) {
                notes.add(path.getFileName() + " is left out: it does not say when and of what it was recorded");
            } else if (environment.commit() != null && environment.commit().dirty()) {
                dirty++;
            } else {
                String commit =
                        environment.commit() == null ? "" : environment.commit().sha();
                if (commit.isEmpty() && !places.isEmpty()) {
                    unknown++;
                } else if (places.isEmpty() || places.containsKey(commit)) {
                    found.add(new Run(folder, commit, environment.recorded(), machine(environment)));
                } else {
                    elsewhere++;
                }
            }
        }
        note(notes, stopped, "that was stopped before its end", "that were stopped before their end");
        note(notes, dirty, "of a changed work tree");
        note(notes, unknown, "of no known commit");
        note(
                notes,
                elsewhere,
                shallow
                        ? "of commits that this shallow clone does not have (git fetch --unshallow brings them)"
                        : "of commits that are not on the branch");
        found.sort(Comparator.comparingInt((Run run) -> places.getOrDefault(run.commit(), 0))
                .thenComparing(Run::when));
        return found;
    }

    private static void note(List<String> notes, int runs, String which) {
        note(notes, runs, which, which);
    }

    private static void note(List<String> notes, int runs, String one, String several) {
        if (runs > 0) {
            notes.add(runs == 1 ? "1 run " + one + " is left out" : runs + " runs " + several + " are left out");
        }
    }

    private static void add(Run run, JmhResult result, String metric, Map<Key, History> histories) {
        ForkStatistic statistic = metric.isEmpty() ? ForkStatistic.firstChoice(result) : ForkStatistic.MEAN;
        ForkValues values = (metric.isEmpty() ? statistic.of(result) : statistic.of(result, metric)).orElse(null);
        if (values == null) {
            return;
        }
        double median = median(values.forks());
        if (median > 0) {
            // Modes measure differently, though throughput and time have the same unit by now.
            String judged = metric.isEmpty() ? statistic.label() : metric;
            Key key = new Key(
                    result.benchmark(), result.mode(), result.threads(), result.params(), judged, values.unit());
            histories
                    .computeIfAbsent(
                            key,
                            k -> new History(
                                    k.benchmark(),
                                    k.threads(),
                                    k.params(),
                                    k.statistic(),
                                    k.mode(),
                                    k.unit(),
                                    false,
                                    new ArrayList<>()))
                    .readings()
                    .add(new Reading(run.commit(), "", run.when(), run.machine() + how(result.settings()), median));
        }
    }

    /** What is no change of the code either. */
    private static String how(JmhSettings settings) {
        if (settings.jmhVersion().isEmpty()) {
            return "";
        }
        List<String> flags = settings.flags();
        return ", JMH " + settings.jmhVersion() + ", " + settings.iterations()
                + (flags.isEmpty() ? "" : ", " + String.join(" ", flags));
    }

    private static Environment environment(RunFolder folder, List<String> notes) {
        try {
            return folder.environment().orElse(null);
        } catch (UnreadableResult e) {
            notes.add("left out: " + e.getMessage());
            return null;
        }
    }

    private static String machine(Environment environment) {
        String cpu = environment.cpu() == null
                ? "unknown processor"
                : environment.cpu().model() + ", " + environment.cpu().cores() + " cores";
        return environment.jvm() == null
                ? cpu
                : cpu + ", JDK " + environment.jvm().version();
    }

    private static List<Path> folders(Path runs) {
        try (Stream<Path> list = Files.list(runs)) {
            return list.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw UnreadableResult.of(runs, "is no folder of runs", "name one with --runs, or record a run first", e);
        }
    }

    private static double median(double[] forks) {
        double[] sorted = forks.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
    }
}
