package dev.hotpath.benchmarks.ab;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The submodules of a worktree, which a build may need: each from where the user's own clone has it, and nothing from
 * elsewhere. What is not there that is built without as well.
 */
final class Submodules {

    private static final String LIST = ".gitmodules";
    private static final String PREFIX = "submodule.";
    private static final String SUFFIX = ".path";

    private Submodules() {}

    /**
     * Checks them out, and theirs.
     *
     * @param own the user's own tree
     * @param tree the worktree
     * @return whether all of them were there
     * @throws CannotPair when the clone lacks the commit that one is at
     */
    static boolean fill(Path own, Path tree) throws InterruptedException {
        String common =
                GitCall.in(tree, "rev-parse", "--git-common-dir").output().strip();
        return fill(own, tree, tree.resolve(common).resolve("modules"));
    }

    private static boolean fill(Path own, Path tree, Path kept) throws InterruptedException {
        if (!Files.exists(tree.resolve(LIST))) {
            return true;
        }
        boolean all = true;
        GitCall named = GitCall.in(tree, "config", "-z", "-f", LIST, "--get-regexp", "^submodule[.].*[.]path$");
        for (String entry : named.out().split("\0")) {
            int end = entry.indexOf('\n');
            if (end < 0) {
                continue;
            }
            String name = entry.substring(PREFIX.length(), end - SUFFIX.length());
            String path = entry.substring(end + 1);
            Path local = kept(own.resolve(path), kept.resolve(name));
            if (!isSubmodule(tree, path)) {
                continue;
            }
            if (Files.isDirectory(local)) {
                checkOut(tree, name, path, local);
                // Some are configured never to be checked out, and git calls that a success.
                all &= Files.exists(tree.resolve(path).resolve(".git"))
                        && fill(own.resolve(path), tree.resolve(path), local.resolve("modules"));
            } else {
                all = false;
            }
        }
        return all;
    }

    private static void checkOut(Path tree, String name, String path, Path local) throws InterruptedException {
        GitCall update = GitCall.in(
                tree,
                "-c",
                "protocol.file.allow=always",
                "-c",
                PREFIX + name + ".url=" + local,
                "submodule",
                "--quiet",
                "update",
                "--init",
                "--",
                path);
        if (!update.isOk()) {
            throw new CannotPair("the submodule " + path + " can't be had from " + local + ": git: "
                    + update.firstError() + "; fetch it there, or build two jars and compare these");
        }
    }

    /** Where the repository of the user's own submodule is; among the clone's where the tree has none now. */
    private static Path kept(Path own, Path otherwise) throws InterruptedException {
        if (!Files.exists(own.resolve(".git"))) {
            return otherwise;
        }
        GitCall where = GitCall.in(own, "rev-parse", "--absolute-git-dir");
        return where.isOk() ? Path.of(where.out().strip()) : otherwise;
    }

    /** What is listed need not be in this commit, or be a folder by now. */
    private static boolean isSubmodule(Path tree, String path) throws InterruptedException {
        return GitCall.in(tree, "ls-files", "-s", "--", path).out().startsWith("160000");
    }
}
