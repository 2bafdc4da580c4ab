package dev.hotpath.results.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstParentsTest {

    @Test
    void theOldestCommitComesFirst() {
        assertThat(FirstParents.of(Path.of("."), "main", (folder, command) -> Optional.of("aaa\nbbb\n")))
                .contains(List.of("aaa", "bbb"));
    }

    @Test
    void aBranchIsNeverTakenForAnOption() {
        List<String> asked = new ArrayList<>();
        FirstParents.of(Path.of("."), "--output=/tmp/x", (folder, command) -> {
            asked.addAll(command);
            return Optional.empty();
        });
        assertThat(asked.indexOf("--end-of-options")).isPositive().isLessThan(asked.indexOf("--output=/tmp/x"));
    }

    @Test
    void outsideOfARepositoryThereIsNone() {
        assertThat(FirstParents.of(Path.of("/"), "HEAD")).isEmpty();
    }
}
