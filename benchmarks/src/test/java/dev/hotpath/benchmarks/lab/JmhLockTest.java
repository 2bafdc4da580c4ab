package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhLockTest {

    @TempDir
    Path folder;

    @Test
    void aLockThatNobodyHoldsIsFree() throws InterruptedException {
        JmhLock lock = new JmhLock(folder.resolve("jmh.lock"), false);

        assertThat(lock.isTaken()).isFalse();
        assertThat(lock.await(Duration.ZERO, () -> false)).isTrue();
    }

    @Test
    void aLockThatAnotherHoldsIsWaitedForUntilItIsUnwanted() throws IOException, InterruptedException {
        Path file = folder.resolve("jmh.lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            JmhLock lock = new JmhLock(file, false);

            assertThat(lock.isTaken()).isTrue();
            assertThat(lock.await(Duration.ofMinutes(1), () -> true)).isFalse();
            assertThat(lock.await(Duration.ZERO, () -> false)).isFalse();
            assertThat(new JmhLock(file, true).isTaken()).as("ignored").isFalse();
        }
    }

    @Test
    void whoHoldsItKeepsEverybodyElseOut() {
        Path file = folder.resolve("jmh.lock");

        assertThat(new JmhLock(file, false).holdToTheEnd()).isTrue();

        assertThat(new JmhLock(file, false).isTaken()).isTrue();
        assertThat(new JmhLock(file, false).holdToTheEnd()).isFalse();
        assertThat(new JmhLock(file, true).holdToTheEnd()).as("ignored").isTrue();
    }
}
