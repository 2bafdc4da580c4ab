package dev.hotpath.benchmarks.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that {@code --out} names. */
final class OutFolder {

    private OutFolder() {}

    /**
     * Makes it where it is missing.
     *
     * @param out null where none is wanted
     */
    static void make(Path out) {
        if (out == null) {
            return;
        }
        try {
            // A link to a folder is one, which older JDKs don't see here.
            if (!Files.isDirectory(out)) {
                Files.createDirectories(out);
            }
        } catch (IOException e) {
            throw new BadInput("--out " + out + " can't be made: " + e.getMessage() + "; name a folder");
        }
        if (!Files.isWritable(out)) {
            throw new BadInput("--out " + out + " can't be written into: name another folder");
        }
    }
}
