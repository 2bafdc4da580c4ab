package dev.hotpath.results.compare;

import dev.hotpath.results.record.Commit;
import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.record.UnreadableResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what people name: a run's folder, a JMH file, or a git revision of which a run was recorded.
 *
 * @param runs where runs are recorded, such as {@code results/runs}
 * @param commits what a branch, tag or abbreviated name means, as a full object name
 */
public record RecordedRuns(Path runs, Function<String, Optional<String>> commits) {

    private record Run(Path folder, Environment environment) {
        boolean hasEnded() {
            return new RunFolder(folder).hasEnded();
        }
    }

    /**
     * A path where there is one of that name, else the newest run of that revision, of those that were measured to their end if
     * there are any; runs of a work tree with changes are none of any revision.
     *
     * @throws CannotCompare when it is none of these
     * @throws UnreadableResult when what it names is damaged
     */
    public Recording find(String named) {
        Optional<Path> path = path(named);
        return Recording.read(path.orElseGet(() -> ofRevision(named)));
    }

    private static Optional<Path> path(String named) {
        try {
            return Optional.of(Path.of(named)).filter(Files::exists);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Path ofRevision(String named) {
        String sha = commits.apply(named)
                .orElseThrow(() -> new CannotCompare(
                        named + ": is no run folder, no file and no git revision; name one under " + runs));
        List<Run> all = all().stream()
                .filter(run -> run.environment.commit().sha().equals(sha))
                .toList();
        return all.stream()
                .filter(run -> !run.environment.commit().dirty())
                .max(Comparator.comparing(Run::hasEnded).thenComparing(run -> run.environment.recorded()))
                .map(Run::folder)
                .orElseThrow(() -> new CannotCompare(named + ": no run of commit " + new Commit(sha, false).shortName()
                        + " is recorded under " + runs
                        + (all.isEmpty() ? "" : ", only of a work tree with changes on top of it")
                        + "; record one with diagnose at that commit, or measure with ab"));
    }

    /** Those that tell their commit and when they were recorded; others can't be found by it. */
    private List<Run> all() {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        List<Run> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(runs)) {
            for (Path folder : (Iterable<Path>) folders.sorted()::iterator) {
                environment(folder).ifPresent(environment -> found.add(new Run(folder, environment)));
            }
        } catch (IOException e) {
            throw UnreadableResult.of(runs, "can't be listed", "check its owner and rights", e);
        }
        return found;
    }

    private static Optional<Environment> environment(Path folder) {
        try {
            RunFolder run = RunFolder.open(folder);
            // A comparison is recorded under its head's commit, and holds the base as well.
            return run.hasTwoSides()
                    ? Optional.empty()
                    : run.environment()
                            .filter(e -> e.commit() != null && e.commit().sha() != null && e.recorded() != null);
        } catch (UnreadableResult e) {
            // One damaged run must not hide the others.
            return Optional.empty();
        }
    }
}
