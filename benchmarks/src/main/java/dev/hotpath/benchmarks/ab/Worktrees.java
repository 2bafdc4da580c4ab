package dev.hotpath.benchmarks.ab;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The worktrees of a repository.
 *
 * @param root the topmost folder of the user's own tree
 */
record Worktrees(Path root) {

    private static final String LISTED = "worktree ";

    /**
     * Checks a commit out into a new one, with the submodules that this clone has.
     *
     * @return whether those are all
     */
    boolean add(Path folder, String sha) throws InterruptedException {
        GitCall.in(root, "worktree", "add", "--quiet", "--detach", folder.toString(), sha)
                .output();
        return Submodules.fill(root, folder);
    }

    /** Replaces what a worktree has at a path by what a commit has there. */
    static void replace(Path worktree, String path, String sha) throws InterruptedException {
        GitCall.in(worktree, "rm", "-r", "-q", "-f", "--ignore-unmatch", "--", path)
                .output();
        GitCall.in(worktree, "checkout", "-q", sha, "--", path).output();
    }

    /** Forgets one whose folder is gone; nothing happens where there is none. */
    void forget(Path folder) throws InterruptedException {
        // Pruning would forget those of others too, such as one on a disk that is not mounted now.
        GitCall.in(root, "worktree", "remove", "--force", folder.toString());
    }

    /** Forgets those below a folder that are gone. */
    void forgetBelow(Path folder) throws InterruptedException {
        for (String line :
                GitCall.in(root, "worktree", "list", "--porcelain").output().split("\n")) {
            if (line.startsWith(LISTED)) {
                Path worktree = Path.of(line.substring(LISTED.length()));
                if (worktree.startsWith(folder) && !Files.exists(worktree)) {
                    forget(worktree);
                }
            }
        }
    }
}
