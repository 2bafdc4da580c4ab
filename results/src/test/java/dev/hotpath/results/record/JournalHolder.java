package dev.hotpath.results.record;

import java.io.IOException;
import java.nio.file.Path;

/** Holds a journal in a process of its own until that is killed. */
final class JournalHolder {

    private JournalHolder() {}

    public static void main(String[] args) throws IOException {
        Journal.open(Path.of(args[0])).append(JournalTest.line(7));
        System.out.print('h');
        System.out.flush();
        // The parent never writes: this waits for the kill, or for the parent's end.
        System.in.read();
    }
}
