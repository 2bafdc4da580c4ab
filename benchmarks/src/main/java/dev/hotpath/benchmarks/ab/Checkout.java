package dev.hotpath.benchmarks.ab;

import dev.hotpath.fixtures.server.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A clean worktree of its own at one commit, deleted and forgotten when it is closed.
 *
 * @param whole whether all of its submodules are in it
 */
record Checkout(Repository git, Path folder, boolean whole) implements AutoCloseable {

    static Checkout of(Repository git, String sha, Path folder) throws InterruptedException {
        try {
            return new Checkout(git, folder, git.worktrees().add(folder, sha));
        } catch (CannotPair | InterruptedException e) {
            new Checkout(git, folder, false).close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            PrivateFiles.delete(folder);
        } catch (IOException e) {
            throw new CannotPair(folder + " can't be deleted (" + e + "): delete it by hand", e);
        } finally {
            forget();
        }
    }

    private void forget() {
        try {
            git.worktrees().forget(folder);
        } catch (InterruptedException e) {
            // The folder is gone: the next run forgets it.
            Thread.currentThread().interrupt();
        }
    }
}
