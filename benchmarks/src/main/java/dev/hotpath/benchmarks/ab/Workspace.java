package dev.hotpath.benchmarks.ab;

import dev.hotpath.fixtures.server.CacheDirectory;
import dev.hotpath.fixtures.server.PrivateFiles;
import dev.hotpath.fixtures.server.StateDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * The private folder of one comparison, for worktrees and for the jars that are measured. Closing deletes it; what was killed
 * before that is deleted by whoever opens the next.
 */
public final class Workspace implements AutoCloseable {

    private final StateDirectory state;
    private final Path cache;
    private int folders;

    private Workspace(StateDirectory state, Path cache) {
        this.state = state;
        this.cache = cache;
    }

    /** @throws CannotPair when there is no place for it */
    public static Workspace open() throws InterruptedException {
        return open(Path.of(System.getProperty("java.io.tmpdir")), null);
    }

    /** @param cache where jars that were built are kept; null for the user's own place */
    static Workspace open(Path tmp, Path cache) throws InterruptedException {
        try {
            return new Workspace(StateDirectory.open(tmp, new SecureRandom()), cache);
        } catch (IOException e) {
            throw new CannotPair(
                    "there is no place for worktrees below " + tmp + " (" + e
                            + "): choose another by -Djava.io.tmpdir=DIR",
                    e);
        }
    }

    /** Where the workspaces of all this user's comparisons are, and were. */
    Path all() {
        return state.path().getParent();
    }

    /** A path in it that is not taken; its parent exists. */
    Path unused(String name) {
        folders++;
        return folder("ab").resolve("%04d-%s".formatted(folders, name));
    }

    /** A new folder in it. */
    Path folder(String name) {
        try {
            return state.part(name);
        } catch (IOException e) {
            throw new CannotPair(state.path() + " can't be written (" + e + "): make room there", e);
        }
    }

    /** Where jars that were built are kept from run to run. */
    JarCache cache() {
        try {
            Path kept = cache == null ? CacheDirectory.forUser(state) : cache;
            return new JarCache(PrivateFiles.directories(kept.resolve("ab")));
        } catch (IOException e) {
            throw new CannotPair("the user's cache can't be written (" + e + "): name another by XDG_CACHE_HOME", e);
        }
    }

    @Override
    public void close() {
        try {
            state.close();
        } catch (IOException e) {
            throw new CannotPair(state.path() + " can't be deleted (" + e + "): delete it by hand", e);
        }
    }
}
