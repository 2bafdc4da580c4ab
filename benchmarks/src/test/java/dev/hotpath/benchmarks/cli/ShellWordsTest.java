package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordsTest {

    @Test
    void plainWordsStayAsTheyAre() {
        assertThat(ShellWords.command(List.of("incident", "run", "own/file.yaml", "--seed", "1")))
                .isEqualTo("java -jar benchmarks.jar incident run own/file.yaml --seed 1");
    }

    @Test
    void whatAShellWouldObeyIsQuoted() {
        assertThat(ShellWords.quoted("$(reboot); it's")).isEqualTo("'$(reboot); it'\\''s'");
        assertThat(ShellWords.quoted("")).isEqualTo("''");
    }
}
