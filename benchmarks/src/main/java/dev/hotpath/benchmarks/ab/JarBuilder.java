package dev.hotpath.benchmarks.ab;

import dev.hotpath.benchmarks.lab.CannotMeasure;
import dev.hotpath.benchmarks.lab.ForeignJar;
import dev.hotpath.benchmarks.lab.GuardedProcess;
import dev.hotpath.benchmarks.lab.SaidLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Builds the jar of one worktree with the project's own command. */
final class JarBuilder {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** Of what a build says, when it fails. */
    private static final int SAID = 12;

    private static final int LONGEST_LINE = 500;

    private final Recipe recipe;
    private volatile GuardedProcess running;
    private volatile boolean stopped;

    JarBuilder(Recipe recipe) {
        this.recipe = recipe;
    }

    /**
     * The jar with the benchmarks that the build of a worktree leaves in it.
     *
     * @param what is built, in words
     * @throws BuildFailed when the command fails
     * @throws CannotPair when it leaves no such jar, or several
     */
    Path build(Path worktree, Map<String, String> properties, String what) throws InterruptedException {
        SaidLines log = new SaidLines(SAID, LONGEST_LINE);
        List<String> command = recipe.commandWith(properties);
        try (GuardedProcess process =
                GuardedProcess.start(new ProcessBuilder(command).directory(worktree.toFile()), log)) {
            running = process;
            if (stopped) {
                process.kill();
            }
            OptionalInt status = process.await(LONGEST);
            if (status.isEmpty()) {
                throw new BuildFailed(what + " did not build within " + LONGEST.toMinutes() + " minutes", log.lines());
            }
            if (status.getAsInt() != 0) {
                throw new BuildFailed(
                        what + " does not build: '" + String.join(" ", command) + "' ended with status "
                                + status.getAsInt() + "; another command by --build",
                        log.lines());
            }
            return jar(worktree, what);
        } catch (IOException e) {
            throw new BuildFailed(
                    what + " does not build: " + e.getMessage() + "; another command by --build", List.of());
        } finally {
            running = null;
        }
    }

    /** Ends the build that runs, from another thread; no other begins. */
    void stop() {
        stopped = true;
        GuardedProcess process = running;
        if (process != null) {
            process.kill();
        }
    }

    private Path jar(Path worktree, String what) throws IOException {
        if (!recipe.jarPath().isEmpty()) {
            Path made = worktree.resolve(recipe.jarPath()).normalize();
            if (!made.startsWith(worktree.normalize())) {
                throw new CannotPair("--jar-path " + recipe.jarPath() + " is outside of what is built: give it from the"
                        + " repository's topmost folder, such as target/benchmarks.jar");
            }
            return ForeignJar.open(made).path();
        }
        List<Path> found;
        try (Stream<Path> files = Files.walk(worktree)) {
            found = files.filter(f -> f.toString().endsWith(".jar"))
                    .filter(JarBuilder::holdsBenchmarks)
                    .map(worktree::relativize)
                    .sorted()
                    .toList();
        }
        if (found.size() != 1) {
            throw new CannotPair(what + " builds "
                    + (found.isEmpty()
                            ? "no jar that holds JMH and benchmarks"
                            : "several jars with benchmarks: " + found)
                    + "; name the right one by --jar-path, such as target/benchmarks.jar");
        }
        return worktree.resolve(found.get(0));
    }

    private static boolean holdsBenchmarks(Path file) {
        try {
            return Files.isRegularFile(file) && ForeignJar.open(file) != null;
        } catch (CannotMeasure e) {
            return false;
        }
    }
}
