package dev.hotpath.results.record;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file of one JSON object a line that only grows. Each line is on the disk when {@link #append} returns, so whatever kills
 * the process, only the line being written is lost: it is torn, never read as a record, and cut off before the next one.
 *
 * <p>One process at a time holds the journal. The lock is on a file beside it, since closing any other channel on the journal
 * itself, as every reader does, would release a lock on it.
 */
public final class Journal implements Closeable {

    private final Path path;
    private final RandomAccessFile file;
    private final FileChannel lock;
    private boolean torn;

    Journal(Path path, RandomAccessFile file, FileChannel lock) {
        this.path = path;
        this.file = file;
        this.lock = lock;
    }

    /**
     * Opens or creates a journal for this process alone; a torn last line is cut off.
     *
     * @throws UnwritableResult when another process holds it, or it can't be written
     */
    public static Journal open(Path path) {
        FileChannel lock = lock(path);
        try {
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            try {
                long whole = JournalLines.lengthOfWholeLines(path);
                if (whole < file.length()) {
                    file.setLength(whole);
                    file.getFD().sync();
                }
                file.seek(whole);
                AtomicFile.syncFolder(path.toAbsolutePath().getParent());
                return new Journal(path, file, lock);
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            release(lock);
            throw UnwritableResult.of(path, e);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    private static FileChannel lock(Path path) {
        Path beside = path.resolveSibling("." + path.getFileName() + ".lock");
        FileChannel channel;
        try {
            channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw UnwritableResult.of(path, e);
        }
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (IOException e) {
            release(channel);
            throw UnwritableResult.of(
                    path, "can't be locked: " + e.getMessage(), "mend that, or have the run elsewhere with --out", e);
        } catch (OverlappingFileLockException e) {
            // This process holds it already: for the caller the same as another that does.
            release(channel);
            throw inUse(path, e);
        }
        release(channel);
        throw inUse(path, null);
    }

    private static UnwritableResult inUse(Path path, Exception cause) {
        return UnwritableResult.of(
                path, "is being written by another run", "wait for its end, or start a new run", cause);
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // The process' end releases it.
            return;
        }
    }

    /**
     * Appends a record as one line and waits until it is on the disk.
     *
     * @throws UnwritableResult when the disk is full or fails; the journal then is as it was before
     */
    public synchronized void append(Object record) {
        byte[] line = (Json.line(record) + "\n").getBytes(StandardCharsets.UTF_8);
        if (torn) {
            throw UnwritableResult.of(
                    path, "ends in a torn line after a failed write", "make room and resume the run", null);
        }
        try {
            long end = file.getFilePointer();
            torn = true;
            try {
                file.write(line);
                file.getFD().sync();
                torn = false;
            } catch (IOException e) {
                cutBackTo(end, e);
                throw e;
            }
        } catch (IOException e) {
            String what = "can't be appended to: " + UnwritableResult.reason(e);
            throw UnwritableResult.of(path, what, "make room and resume the run", e);
        }
    }

    private void cutBackTo(long end, IOException why) {
        try {
            file.setLength(end);
            file.seek(end);
            torn = false;
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /**
     * Hands over every whole line of a journal, also while a run writes it.
     *
     * @throws UnreadableResult when it is missing, or a line that is not the last is damaged
     */
    public static <T> List<T> read(Path path, Class<T> type) {
        return JournalLines.read(path, type);
    }

    @Override
    public synchronized void close() {
        try (lock;
                file) {
            torn = true;
        } catch (IOException e) {
            throw UnwritableResult.of(path, e);
        }
    }
}
