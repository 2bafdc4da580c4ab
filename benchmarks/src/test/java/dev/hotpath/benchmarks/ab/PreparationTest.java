package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.benchmarks.ExampleJar;
import dev.hotpath.fixtures.server.PrivateFiles;
import dev.hotpath.results.record.Commit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sides built from a scratch repository whose build is a shell script that copies a jar. */
class PreparationTest {

    @TempDir
    static Path made;

    private static Path jar;

    @TempDir
    Path folder;

    @TempDir
    Path tmp;

    @TempDir
    Path cache;

    private final List<String> said = new ArrayList<>();
    private ScratchRepository repository;
    private Workspace workspace;
    private String first;

    @BeforeAll
    static void aJarIsMade() throws IOException {
        jar = ExampleJar.write(made.resolve("example.jar"));
    }

    @BeforeEach
    void aRepositoryIsMade() throws InterruptedException {
        repository = ScratchRepository.in(folder);
        repository.write(
                "build.sh",
                "set -e\ncat fast.txt\nmkdir -p target\ncp '%s' target/benchmarks.jar\necho \"$@\" > '%s'\n"
                        .formatted(jar, folder.resolve(".git/arguments")));
        first = repository.write("fast.txt", "fast\n").commit("Fast");
        workspace = Workspace.open(tmp, cache);
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        workspace.close();
        assertThat(repository.worktrees()).hasSize(1);
        assertThat(ScratchRepository.below(tmp)).isEmpty();
        assertThat(repository.hookRan()).as("a hook of the repository was run").isFalse();
    }

    @Test
    void twoRevisionsAreBuiltInWorktreesThatAreGoneWhenTheJarsAreThere() throws InterruptedException {
        String second = repository.write("fast.txt", "slow\n").commit("Slow");

        Sides sides = prepare(wanted("HEAD~1"), wanted("main"));

        assertThat(repository.worktrees()).hasSize(1);
        assertThat(sides.base().commit()).isEqualTo(new Commit(first, false));
        assertThat(sides.head().commit()).isEqualTo(new Commit(second, false));
        assertThat(sides.head().words()).isEqualTo("main (" + Repository.shortName(second) + ", Slow)");
        assertThat(sides.base().jar().path()).exists().hasSameBinaryContentAs(jar);
        assertThat(sides.base().sha256()).isEqualTo(sides.head().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void whatWasBuiltOnceIsTakenFromTheCache() throws InterruptedException {
        prepare(wanted("HEAD"), wanted("HEAD"));
        assertThat(said).hasSize(1).first().asString().startsWith("building HEAD");

        prepare(wanted("HEAD"), new Wanted("HEAD", Map.of("lib.version", "2")));

        assertThat(said).hasSize(2).last().asString().endsWith("with lib.version=2");
        assertThat(folder.resolve(".git/arguments")).content().isEqualTo("-Dlib.version=2\n");
    }

    @Test
    void aSnapshotIsBuiltAnewAndTakesNoPlaceInTheCache() throws IOException, InterruptedException {
        Wanted snapshot = new Wanted("HEAD", Map.of("lib.version", "2-SNAPSHOT"));

        prepare(snapshot, snapshot);

        assertThat(said).hasSize(2).allMatch(line -> line.endsWith("with lib.version=2-SNAPSHOT"));
        assertThat(ScratchRepository.below(cache)).isEmpty();
    }

    @Test
    void whatDependsOnASnapshotOfAnotherIsBuiltAnewEachTime() throws IOException, InterruptedException {
        repository.write("pom.xml", "<project><version>1-SNAPSHOT</version></project>");
        repository.commit("A snapshot itself");
        prepare(wanted("HEAD"), wanted("HEAD"));
        assertThat(ScratchRepository.below(cache))
                .as("its own version says nothing")
                .isNotEmpty();
        int kept = ScratchRepository.below(cache).size();

        repository.write(
                "pom.xml",
                "<project><version>1-SNAPSHOT</version><dependency><version>7.2-SNAPSHOT</version></dependency></project>");
        repository.commit("On another");
        prepare(wanted("HEAD"), wanted("HEAD"));

        assertThat(ScratchRepository.below(cache)).hasSize(kept);
    }

    @Test
    void anothersSnapshotOfTheSameVersionIsNoneOfTheProjectsOwn() throws IOException, InterruptedException {
        String pom = "<project><groupId>com.shop</groupId><version>1-SNAPSHOT</version><dependency>"
                + "<groupId>%s</groupId><version>1-SNAPSHOT</version></dependency></project>";
        repository.write("pom.xml", pom.formatted("com.acme"));
        repository.commit("On another in lockstep");
        prepare(wanted("HEAD"), wanted("HEAD"));
        assertThat(ScratchRepository.below(cache)).isEmpty();

        repository.write("pom.xml", pom.formatted("com.shop"));
        repository.commit("On a module of its own");
        prepare(wanted("HEAD"), wanted("HEAD"));
        assertThat(ScratchRepository.below(cache)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "results/\n", "results/runs\n"})
    void whatWasRecordedIsNoPartOfTheWorkingTreeWhetherItIsIgnoredOrNot(String ignored)
            throws IOException, InterruptedException {
        repository.write(".gitignore", ignored).commit("Ignoring");
        repository.write("results/runs/a-run/journal.jsonl", "{}");

        Sides sides = prepare(wanted("HEAD"), wanted("."));

        assertThat(sides.head().words()).contains("working tree").doesNotContain("dirty");
        assertThat(sides.head().commit().dirty()).isFalse();
    }

    @Test
    void aReleaseThatDependsOnASnapshotIsBuiltAnewToo() throws IOException, InterruptedException {
        repository.write(
                "pom.xml",
                "<project><version>1.0</version><dependency><version>7.2-SNAPSHOT</version></dependency></project>");
        repository.commit("On another");

        prepare(wanted("HEAD"), wanted("HEAD"));

        assertThat(ScratchRepository.below(cache)).isEmpty();
    }

    @Test
    void theWorkingTreeIsBuiltAsItIsNowAndNothingOfItChanges() throws InterruptedException {
        repository.write("fast.txt", "changed\n").write("new.txt", "untracked\n");
        String before = repository.git("status", "--porcelain");

        Sides sides = prepare(wanted("HEAD"), wanted("."));

        assertThat(sides.head().words()).contains("working tree").contains("dirty");
        assertThat(sides.head().commit()).isEqualTo(new Commit(first, true));
        assertThat(repository.git("status", "--porcelain")).isEqualTo(before);
        assertThat(said).hasSize(2);
    }

    @Test
    void aBuildThatFailsSaysSoInOneLineWithTheEndOfItsLog() {
        repository.write("build.sh", "for i in $(seq 100); do echo line $i; done; echo broken >&2; exit 3");
        repository.commit("Broken");

        assertThatThrownBy(() -> prepare(wanted("HEAD~1"), wanted("HEAD")))
                .isInstanceOfSatisfying(BuildFailed.class, e -> {
                    assertThat(e)
                            .message()
                            .contains("Broken", "status 3", "--build")
                            .hasLineCount(1);
                    assertThat(e.lastLines()).hasSizeLessThan(20).endsWith("line 100", "broken");
                });
        assertThat(repository.worktrees()).hasSize(1);
    }

    @Test
    void aBuildThatIsStoppedLeavesNothing() throws Exception {
        repository.write("build.sh", "touch '" + folder.resolve(".git/begun") + "'; sleep 617 & wait");
        repository.commit("Endless");
        Preparation preparation = preparation("sh build.sh");
        Thread stopper = new Thread(() -> {
            while (!Files.exists(folder.resolve(".git/begun"))) {
                Thread.onSpinWait();
            }
            preparation.stop();
        });
        stopper.start();

        assertThatThrownBy(() -> preparation.sides(wanted("HEAD"), wanted("HEAD"), null))
                .isInstanceOf(BuildFailed.class);

        stopper.join(TimeUnit.SECONDS.toMillis(10));
        assertThat(ProcessHandle.allProcesses()
                        .filter(p -> p.info().commandLine().orElse("").contains("sleep 617")))
                .isEmpty();
    }

    @Test
    void theWorktreeOfARunThatWasKilledIsForgottenByTheNext() throws Exception {
        Path left = workspace.all().resolve("0123456789abcdef/ab/0001-worktree");
        Repository.holding(folder).worktrees().add(left, first);
        PrivateFiles.delete(left.getParent().getParent());
        assertThat(repository.worktrees()).hasSize(2);

        prepare(wanted("HEAD"), wanted("HEAD"));

        assertThat(repository.worktrees()).hasSize(1);
    }

    @Test
    void aWorktreeOfTheUsersWhoseDiskIsNotThereIsNotForgotten() throws Exception {
        Path theirs = tmp.resolve("theirs");
        Repository git = Repository.holding(folder);
        git.worktrees().add(theirs, first);
        PrivateFiles.delete(theirs);

        prepare(wanted("HEAD"), wanted("HEAD"));

        assertThat(repository.worktrees()).hasSize(2);
        git.worktrees().forget(theirs);
    }

    @Test
    void bothSidesAreBuiltWithTheHeadsBenchmarks() throws Exception {
        String marked = "import org.openjdk.jmh.annotations.Benchmark;";
        repository.write("bench/src/main/java/Old.java", marked).write("core.txt", "old core");
        repository.write(
                "build.sh",
                "set -e\nmkdir -p target\ncp '%s' target/benchmarks.jar\nls bench/src/main/java >> '%s'\ncat core.txt >> '%s'\n"
                        .formatted(jar, folder.resolve(".git/seen"), folder.resolve(".git/seen")));
        repository.commit("Old");
        Files.delete(folder.resolve("bench/src/main/java/Old.java"));
        repository.write("bench/src/main/java/New.java", marked).write("core.txt", " new core");
        repository.commit("New");

        prepare(wanted("HEAD~1"), wanted("HEAD"));

        assertThat(folder.resolve(".git/seen")).content().isEqualTo("New.java\nold coreNew.java\n new core");
        assertThat(said).first().asString().contains("with the head's bench/src");
    }

    @Test
    void aJarIsCopiedSoThatNobodyReplacesItMeanwhile() throws Exception {
        Path mine = Files.copy(jar, folder.resolve("mine.jar"));

        Sides sides = prepare(wanted(mine.toString()), wanted(jar.toString()));
        Files.writeString(mine, "replaced");

        assertThat(sides.base().jar().path()).hasSameBinaryContentAs(jar);
        assertThat(sides.base().commit()).isNull();
        assertThat(sides.builtOfSources()).isFalse();
    }

    @Test
    void whatCannotBeHadIsRefusedInOneLine() {
        refused(wanted("no-such-branch"), "'no-such-branch' is no revision");
        refused(wanted("--all"), "'--all' is no revision");
        refused(new Wanted(jar.toString(), Map.of("a", "b")), "--base-property");
        repository.write("build.sh", "true").commit("Makes nothing");
        refused(wanted("HEAD"), "builds no jar");
        repository
                .write("build.sh", "mkdir a b; cp '%s' a/x.jar; cp '%s' b/y.jar".formatted(jar, jar))
                .commit("Two");
        refused(wanted("HEAD"), "several jars");
    }

    private void refused(Wanted base, String why) {
        assertThatThrownBy(() -> prepare(base, wanted(jar.toString())))
                .isInstanceOf(CannotPair.class)
                .hasMessageContaining(why)
                .message()
                .hasLineCount(1);
        assertThat(repository.worktrees()).hasSize(1);
    }

    private Sides prepare(Wanted base, Wanted head) throws InterruptedException {
        return preparation("sh build.sh").sides(base, head, null);
    }

    private Preparation preparation(String command) {
        return new Preparation(
                folder,
                workspace,
                new Recipe(CommandWords.of(command), "", List.of()),
                folder.resolve("results/runs"),
                said::add);
    }

    private static Wanted wanted(String text) {
        return new Wanted(text, Map.of());
    }
}
