package dev.hotpath.results.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GitTest {

    private static final String SHA = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";

    private final List<String> asked = new ArrayList<>();

    @Test
    void aRevisionIsResolvedAndNeverTakenForAnOption() {
        assertThat(git(SHA + "\n").commit("--upload-pack=evil")).contains(SHA);

        assertThat(asked)
                .containsSubsequence("rev-parse", "--verify", "--end-of-options", "--upload-pack=evil^{commit}");
        assertThat(asked).containsSubsequence("-c", "core.hooksPath=/dev/null");
    }

    @Test
    void whatGitDoesNotKnowIsNoCommit() {
        assertThat(git(null).commit("nowhere")).isEmpty();
        assertThat(git("warning: refname is ambiguous\n").commit("twice")).isEmpty();
    }

    private Git git(String answer) {
        return new Git(Path.of("."), (folder, command) -> {
            asked.addAll(command);
            return Optional.ofNullable(answer);
        });
    }
}
