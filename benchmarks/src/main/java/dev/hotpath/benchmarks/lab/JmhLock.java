package dev.hotpath.benchmarks.lab;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * The lock with which JMH keeps two measurements on one machine apart, looked at before JMH takes it: JMH itself gives up at
 * once, and a run of an hour must not lose a trial to a neighbour of a minute.
 */
public final class JmhLock {

    private static final long LOOK_EVERY_MILLIS = 500;

    private final Path file;
    private final boolean ignored;

    /** The lock of JMH in this JVM. */
    public JmhLock() {
        this(Path.of(System.getProperty("java.io.tmpdir"), "jmh.lock"), Boolean.getBoolean("jmh.ignoreLock"));
    }

    JmhLock(Path file, boolean ignored) {
        this.file = file;
        this.ignored = ignored;
    }

    /** Whether somebody else is measuring now. */
    public boolean isTaken() {
        if (ignored || !Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            // JMH says better than we could what is wrong with it.
            return false;
        }
    }

    /** Keeps JMH and others from measuring until this JVM ends; false where somebody measures already. */
    public boolean holdToTheEnd() {
        if (ignored) {
            return true;
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return false;
            }
            // As JMH leaves it: another user's must be able to open it. Where it is another's it is so already.
            file.toFile().setWritable(true, false);
            // What nobody refers to is closed by its cleaner, and the lock with it.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(channel)));
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // Where there can be no lock nobody else has one.
            return true;
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException atTheEnd) {
            // The system closes it in a moment.
        }
    }

    /** Waits until nobody else measures; false when that took too long, or is no longer wanted. */
    boolean await(Duration atMost, BooleanSupplier unwanted) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (isTaken()) {
            if (unwanted.getAsBoolean() || System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return true;
    }
}
