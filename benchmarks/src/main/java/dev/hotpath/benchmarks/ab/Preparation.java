package dev.hotpath.benchmarks.ab;

import dev.hotpath.benchmarks.lab.ForeignJar;
import dev.hotpath.results.record.Commit;
import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.EnvironmentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * Gets the jars of two sides: copies those that are there, and builds the others from clean worktrees, both with the head's
 * benchmarks. A worktree is deleted as soon as its jar is built, whatever became of that.
 */
public final class Preparation {

    private final Path folder;
    private final Workspace workspace;
    private final Recipe recipe;
    private final Path runs;
    private final Consumer<String> say;
    private final JarBuilder builder;
    private final List<String> warnings = new ArrayList<>();

    /**
     * @param folder in the repository that revisions are of
     * @param runs where runs are recorded
     * @param say told in a line what takes time
     */
    public Preparation(Path folder, Workspace workspace, Recipe recipe, Path runs, Consumer<String> say) {
        this.folder = folder;
        this.workspace = workspace;
        this.recipe = recipe;
        this.runs = runs;
        this.say = say;
        this.builder = new JarBuilder(recipe);
    }

    /**
     * Both sides.
     *
     * @param harness the revision whose benchmarks measure both; null for the head's
     * @throws CannotPair when a side is not to be had
     * @throws BuildFailed when a side does not build
     */
    public Sides sides(Wanted base, Wanted head, String harness) throws InterruptedException {
        warnings.clear();
        Source headSource = source(head, "head");
        Source baseSource = source(base, "base");
        // Where both sides have them, nothing is hidden between the two.
        if (base.isWorkingTree() != head.isWorkingTree()) {
            (head.isWorkingTree() ? headSource : baseSource)
                    .git()
                    .changedSubmodules()
                    .forEach(
                            path -> warnings.add(
                                    "the submodule " + path
                                            + " has changes that are not committed in it, and they are not measured: commit them there"));
        }
        String benchmarks = harness == null ? headSource.sha() : harness;
        return new Sides(side(baseSource, "base", benchmarks), side(headSource, "head", benchmarks));
    }

    /** A line for each thing to know of how the last sides were made. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Ends the build that runs, from another thread; no other begins. */
    public void stop() {
        builder.stop();
    }

    /**
     * @param git null for a jar
     * @param sha what is checked out; null for a jar
     * @param commit what it is or differs from; null for a jar
     */
    private record Source(Wanted wanted, String words, Repository git, String sha, Commit commit) {}

    private Source source(Wanted wanted, String name) throws InterruptedException {
        if (wanted.isJar()) {
            if (!wanted.properties().isEmpty()) {
                throw new CannotPair("--" + name + "-property can't change " + wanted.text()
                        + ", which is built already: give a git revision, or . for the working tree");
            }
            return new Source(wanted, wanted.text(), null, null, null);
        }
        Repository git = Repository.holding(folder);
        if (!wanted.isWorkingTree()) {
            String sha = git.resolve(wanted.text());
            String known = Repository.shortName(sha) + ", " + git.subject(sha);
            String words = wanted.text().equals(sha) ? known : wanted.text() + " (" + known + ")";
            return new Source(wanted, words + wanted.with(), git, sha, new Commit(sha, false));
        }
        String sha = git.snapshot(workspace.unused("index"), runs);
        String head = git.resolve("HEAD");
        boolean dirty = !sha.equals(head);
        String words = dirty
                ? "the working tree, which differs from " + Repository.shortName(head) + " (dirty)"
                : "the working tree, which is " + Repository.shortName(head);
        return new Source(wanted, words + wanted.with(), git, sha, new Commit(head, dirty));
    }

    private Side side(Source source, String name, String harness) throws InterruptedException {
        // Both names are of one length: what a JVM is started with can change where its stack and environment lie.
        Path jar = workspace.unused(name + ".jar");
        if (source.sha() == null) {
            copy(ForeignJar.open(Path.of(source.wanted().text())).path(), jar);
        } else {
            build(source, jar, harness == null ? source.sha() : harness);
        }
        String sha256 = EnvironmentReader.jar(jar)
                .map(Environment.Jar::sha256)
                .orElseThrow(() -> new CannotPair(jar + " can't be read"));
        return new Side(source.words(), ForeignJar.open(jar), sha256, source.commit());
    }

    private void build(Source source, Path jar, String harness) throws InterruptedException {
        BenchmarkSources sources = new BenchmarkSources(source.git(), recipe.benchmarkSources());
        SortedMap<String, String> replaced = sources.replaced(source.sha(), harness);
        warnings.addAll(sources.warnings(source.sha(), harness, replaced.keySet()));
        Map<String, String> properties = source.wanted().properties();
        BuildKey key = BuildKey.of(source.sha(), replaced, recipe, properties);
        JarCache cache = workspace.cache();
        boolean lasting = properties.values().stream().noneMatch(NamedVersions::isOpen)
                && !new NamedVersions(source.git().root(), source.sha()).areOpen();
        if (lasting && cache.take(key, jar)) {
            return;
        }
        say.accept("building " + source.words()
                + (replaced.isEmpty() ? "" : " with the head's " + String.join(", ", replaced.keySet())));
        // What an earlier run left when it was killed: its folder is swept, the repository still lists it.
        source.git().worktrees().forgetBelow(workspace.all());
        try (Checkout checkout = Checkout.of(source.git(), source.sha(), workspace.unused("worktree"))) {
            BenchmarkSources.replace(checkout, replaced, harness);
            Path built = builder.build(checkout.folder(), properties, words(source, replaced));
            copy(built, jar);
            if (!checkout.whole()) {
                // Tomorrow the clone may have what it lacks today.
                lasting = false;
                warnings.add(source.words() + " is built without a submodule that this clone lacks, each time anew");
            }
        }
        if (lasting) {
            cache.keep(key, jar);
        }
    }

    private static String words(Source source, Map<String, String> replaced) {
        return replaced.isEmpty()
                ? source.words()
                : source.words() + " with the head's benchmarks (" + String.join(", ", replaced.keySet()) + ")";
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotPair(from + " can't be copied (" + e + "): make room in " + to.getParent(), e);
        }
    }
}
