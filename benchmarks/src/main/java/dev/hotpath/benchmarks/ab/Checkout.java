package dev.hotpath.benchmarks.ab;

import dev.hotpath.fixtures.server.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;

/** A clean worktree of its own at one commit, deleted and forgotten when it is closed. */
record Checkout(Repository git, Path folder) implements AutoCloseable {

    static Checkout of(Repository git, String sha, Path folder) throws InterruptedException {
        Checkout checkout = new Checkout(git, folder);
        try {
            git.worktrees().add(folder, sha);
            return checkout;
        } catch (CannotPair | InterruptedException e) {
            checkout.close();
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
