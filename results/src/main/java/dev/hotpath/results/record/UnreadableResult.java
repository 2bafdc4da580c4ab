package dev.hotpath.results.record;

import java.nio.file.Path;

/** A recorded file that can't be used. Its message is one line: the file, the place in it, what is wrong, how to mend it. */
public final class UnreadableResult extends RuntimeException {

    private UnreadableResult(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param mend what the user can do about it */
    public static UnreadableResult of(Path file, String what, String mend, Throwable cause) {
        return new UnreadableResult(OneLine.of(file + ": " + what + "; " + mend), cause);
    }

    static UnreadableResult at(Path file, long line, long column, String what, String mend, Throwable cause) {
        String place = file + ":" + line + (column > 0 ? ":" + column : "");
        return new UnreadableResult(OneLine.of(place + ": " + what + "; " + mend), cause);
    }
}
