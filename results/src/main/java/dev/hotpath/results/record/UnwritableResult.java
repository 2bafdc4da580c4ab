package dev.hotpath.results.record;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A record that could not be kept: a full disk, a missing right, another run. Its message is one line. */
public final class UnwritableResult extends RuntimeException {

    private UnwritableResult(String message, Throwable cause) {
        super(message, cause);
    }

    static UnwritableResult of(Path file, String what, String mend, Throwable cause) {
        return new UnwritableResult(OneLine.of(file + ": " + what + "; " + mend), cause);
    }

    /** With the reason that the file system gives. */
    public static UnwritableResult of(Path file, IOException cause) {
        return of(
                file,
                "can't be written: " + reason(cause),
                "make room, mend the folder's rights, or have it elsewhere where there is --out",
                cause);
    }

    static String reason(IOException cause) {
        if (cause instanceof FileSystemException e) {
            return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
