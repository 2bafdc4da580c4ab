package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.ExampleJar;
import dev.hotpath.fixtures.server.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sides built from a scratch repository with a submodule, which the clone has or lacks. */
class SubmodulesTest {

    private static final Wanted HEAD = new Wanted("HEAD", Map.of());

    @TempDir
    Path folder;

    @TempDir
    Path other;

    @TempDir
    Path tmp;

    @TempDir
    Path cache;

    private ScratchRepository repository;
    private Workspace workspace;

    @BeforeEach
    void aRepositoryWithASubmoduleIsMade() throws IOException, InterruptedException {
        Path jar = ExampleJar.write(other.resolve("example.jar"));
        Path library = Files.createDirectory(other.resolve("library"));
        ScratchRepository.in(library).write("lib.txt", "library\n").commit("Library");
        repository = ScratchRepository.in(folder);
        repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", library.toString(), "lib");
        repository.write(
                "build.sh",
                "set -e\nmkdir -p target\ncp '%s' target/benchmarks.jar\ntest -e lib/lib.txt && echo with >> '%s' || echo without >> '%s'\n"
                        .formatted(jar, builds(), builds()));
        repository.commit("With a library");
        workspace = Workspace.open(tmp, cache);
    }

    @AfterEach
    void nothingIsLeftBehind() {
        workspace.close();
        assertThat(repository.worktrees()).hasSize(1);
    }

    @Test
    void oneThatTheCloneHasIsThereForTheBuildWhoseJarIsKept() throws InterruptedException {
        prepare();

        assertThat(builds()).as("the second side takes the jar of the first").hasContent("with");
    }

    @Test
    void oneThatTheCloneDoesNotHaveIsLeftOutAsInItsOwnTree() throws IOException, InterruptedException {
        PrivateFiles.delete(kept());
        String config = Files.readString(folder.resolve(".git/config"));

        assertThat(prepare()).anyMatch(warning -> warning.contains("without a submodule that this clone lacks"));
        assertThat(folder.resolve(".git/config")).hasContent(config);
    }

    @Test
    void aJarBuiltWithoutOneIsNotTakenForOneWithIt() throws IOException, InterruptedException {
        Path away = folder.resolve(".git/modules/away");
        Files.move(kept(), away);
        prepare();
        Files.move(away, kept());

        prepare();

        assertThat(builds())
                .as("each side of the first time was built without, and one of the second with it")
                .hasContent("without\nwithout\nwith");
    }

    private Path kept() {
        return folder.resolve(".git/modules/lib");
    }

    private Path builds() {
        return folder.resolve(".git/builds");
    }

    /** The warnings. */
    private List<String> prepare() throws InterruptedException {
        Preparation preparation = new Preparation(
                folder,
                workspace,
                new Recipe(CommandWords.of("sh build.sh"), "", List.of()),
                folder.resolve("results/runs"),
                line -> {});
        preparation.sides(HEAD, HEAD, null);
        return preparation.warnings();
    }
}
