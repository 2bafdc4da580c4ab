package dev.hotpath.benchmarks.ab;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Jars that were built before, by what they were built of. Only those used last are kept: each is tens of megabytes. */
record JarCache(Path folder) {

    private static final int KEPT = 16;
    private static final String SUFFIX = ".jar";

    /** Copies the jar of a key to a file; whether there is one. */
    boolean take(BuildKey key, Path file) {
        Path cached = at(key);
        try {
            if (!Files.isRegularFile(cached)) {
                return false;
            }
            Files.copy(cached, file, StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(cached, FileTime.from(Clock.systemUTC().instant()));
            return true;
        } catch (IOException e) {
            // Another run has just cleaned up: it is built again.
            return false;
        }
    }

    /** Keeps a jar; a reader never meets half of it. */
    void keep(BuildKey key, Path jar) {
        Optional<Path> unfinished = Optional.empty();
        try {
            unfinished = Optional.of(Files.createTempFile(folder, key.name(), ".unfinished"));
            Files.copy(jar, unfinished.get(), StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished.get(), at(key), StandardCopyOption.ATOMIC_MOVE);
            forget();
        } catch (IOException e) {
            throw new CannotPair(folder + " can't keep the jar that was built (" + e + "): make room there", e);
        } finally {
            unfinished.ifPresent(JarCache::delete);
        }
    }

    private void forget() throws IOException {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            all.forEach(jars::add);
        }
        jars.sort(Comparator.comparingLong((Path jar) -> -jar.toFile().lastModified()));
        jars.stream().skip(KEPT).forEach(JarCache::delete);
    }

    private Path at(BuildKey key) {
        return folder.resolve(key.name() + SUFFIX);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Somebody else deletes it too.
            return;
        }
    }
}
