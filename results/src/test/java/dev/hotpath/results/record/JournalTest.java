package dev.hotpath.results.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    record Line(int trial, Instant start, JmhResult result) {}

    private static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void linesAreReadInTheOrderTheyWereAppended() {
        try (Journal journal = Journal.open(path())) {
            journal.append(line(1));
            journal.append(line(2));

            assertThat(Journal.read(path(), Line.class)).extracting(Line::trial).containsExactly(1, 2);
        }
        Line second = Journal.read(path(), Line.class).get(1);
        assertThat(second.start()).isEqualTo(NOON);
        assertThat(second.result())
                .usingRecursiveComparison(Results.EXACT)
                .isEqualTo(Results.averageTime(1, Double.NaN));
    }

    @Test
    void aJournalCutAnywhereInItsLastLineKeepsTheLinesBefore() throws IOException {
        appendTwo();
        byte[] whole = Files.readAllBytes(path());
        int firstLine = new String(whole).indexOf('\n') + 1;
        for (int length = firstLine; length < whole.length; length++) {
            Files.write(path(), Arrays.copyOf(whole, length));

            assertThat(Journal.read(path(), Line.class)).extracting(Line::trial).containsExactly(1);
        }
        try (Journal journal = Journal.open(path())) {
            journal.append(line(3));
        }
        assertThat(Journal.read(path(), Line.class)).extracting(Line::trial).containsExactly(1, 3);
    }

    @Test
    void aLastLineOfZerosAsAPowerCutLeavesItIsTorn() throws IOException {
        appendTwo();
        Files.write(path(), new byte[] {0, 0, 0, 0, '\n'}, StandardOpenOption.APPEND);

        assertThat(Journal.read(path(), Line.class)).hasSize(2);
        Journal.open(path()).close();
        assertThat(Files.readAllLines(path())).hasSize(2);
    }

    @Test
    void damageInTheMiddleIsAnErrorThatNamesTheLine() throws IOException {
        appendTwo();
        String text = Files.readString(path());
        Files.writeString(path(), text.replaceFirst("\\}\n", "\n"));

        assertThatThrownBy(() -> Journal.read(path(), Line.class))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageStartingWith(path() + ":1: the line is damaged")
                .message()
                .hasLineCount(1);
    }

    @Test
    void anEmptyJournalHasNoLines() {
        Journal.open(path()).close();

        assertThat(Journal.read(path(), Line.class)).isEmpty();
        assertThatThrownBy(() -> Journal.read(folder.resolve("none"), Line.class))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void aDiskThatFillsWithinALineLeavesTheLinesBeforeAndTakesTheNextOnceThereIsRoom() throws IOException {
        Filling file = new Filling(path());
        try (Journal journal = new Journal(path(), file, lock())) {
            journal.append(line(1));
            file.room = 10;

            assertThatThrownBy(() -> journal.append(line(2)))
                    .isInstanceOf(UnwritableResult.class)
                    .hasMessage(
                            path() + ": can't be appended to: No space left on device; make room and resume the run");

            file.room = Integer.MAX_VALUE;
            journal.append(line(3));
        }
        assertThat(Journal.read(path(), Line.class)).extracting(Line::trial).containsExactly(1, 3);
    }

    @Test
    void aRealFullDiskIsOneLine() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "this system has no /dev/full");
        try (Journal journal = new Journal(full, new RandomAccessFile(full.toFile(), "rw"), lock())) {
            assertThatThrownBy(() -> journal.append(line(1)))
                    .isInstanceOf(UnwritableResult.class)
                    .hasMessageContaining("No space left on device")
                    .message()
                    .hasLineCount(1);
        }
    }

    @Test
    void oneProcessHoldsAJournalOnceOnly() {
        try (Journal held = Journal.open(path())) {
            Journal.read(path(), Line.class);

            assertThatThrownBy(() -> Journal.open(path()))
                    .isInstanceOf(UnwritableResult.class)
                    .hasMessageContaining("is being written by another run");
            held.append(line(1));
        }
        Journal.open(path()).close();
    }

    @Test
    void anotherProcessCanNotResumeARunThatIsStillWritten() throws Exception {
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JournalHolder.class.getName(),
                        path().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('h');
            assertThatThrownBy(() -> Journal.open(path())).isInstanceOf(UnwritableResult.class);
        } finally {
            other.destroyForcibly();
        }
        assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();

        Journal.open(path()).close();
        assertThat(Journal.read(path(), Line.class)).extracting(Line::trial).containsExactly(7);
    }

    private void appendTwo() {
        try (Journal journal = Journal.open(path())) {
            journal.append(line(1));
            journal.append(line(2));
        }
    }

    private FileChannel lock() throws IOException {
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private Path path() {
        return folder.resolve("journal.jsonl");
    }

    static Line line(int trial) {
        return new Line(trial, NOON, Results.averageTime(1, Double.NaN));
    }

    /** A disk with room for so many bytes. */
    private static final class Filling extends RandomAccessFile {
        private int room = Integer.MAX_VALUE;

        Filling(Path path) throws IOException {
            super(path.toFile(), "rw");
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            super.write(bytes, 0, Math.min(room, bytes.length));
            if (room < bytes.length) {
                throw new IOException("No space left on device");
            }
        }
    }
}
