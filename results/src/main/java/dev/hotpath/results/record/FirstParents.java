package dev.hotpath.results.record;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The commits of a branch, one a merge: what was the branch's tip, and when. */
public final class FirstParents {

    private FirstParents() {}

    /**
     * The branch's commits along first parents, full object names, oldest first.
     *
     * @param folder in the repository
     * @param branch any revision
     * @return empty without git, outside of a repository, or when there is no such revision
     */
    public static Optional<List<String>> of(Path folder, String branch) {
        return of(folder, branch, new ShellCommands());
    }

    static Optional<List<String>> of(Path folder, String branch, Commands commands) {
        List<String> command = Git.command("rev-list", "--first-parent", "--reverse", "--end-of-options", branch, "--");
        return commands.run(folder, command).map(printed -> printed.lines().toList());
    }
}
