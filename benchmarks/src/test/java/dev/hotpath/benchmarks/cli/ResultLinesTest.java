package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultLinesTest {

    @TempDir
    Path folder;

    private Path file;
    private ResultLines<Line> lines;

    record Line(String name, double value) {}

    @BeforeEach
    void empty() {
        file = folder.resolve("new/lines.jsonl");
        lines = new ResultLines<>(file, Line.class);
    }

    @Test
    void whatWasAppendedIsThereTheNextTime() {
        assertThat(lines.read()).isEmpty();
        lines.append(new Line("one", 1));
        lines.append(new Line("two", Double.NaN));
        assertThat(new ResultLines<>(file, Line.class).read())
                .containsExactly(new Line("one", 1), new Line("two", Double.NaN));
    }

    @Test
    void aLineThatWasBeingWrittenIsDroppedAndTheNextTakesItsPlace() throws IOException {
        lines.read();
        lines.append(new Line("one", 1));
        Files.writeString(file, Files.readString(file) + "{\"name\": \"tw");
        assertThat(lines.read()).hasSize(1);
        lines.append(new Line("two", 2));
        assertThat(lines.read()).containsExactly(new Line("one", 1), new Line("two", 2));
    }

    @Test
    void aFileOfSomethingElseIsAnError() throws IOException {
        lines.read();
        Files.writeString(file, "something else\n");
        assertThatThrownBy(lines::read).isInstanceOf(BadInput.class).hasMessageContaining("lines.jsonl");
    }
}
