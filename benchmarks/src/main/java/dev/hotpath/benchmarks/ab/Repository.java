package dev.hotpath.benchmarks.ab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commits of one repository, by the git command. Revisions are resolved once and then named by their SHA alone; no hook of
 * the repository is run.
 */
public final class Repository {

    /** Who has made the commit of a working tree: nobody; the same tree always is the same commit. */
    private static final Map<String, String> NOBODY = Map.of(
            "GIT_AUTHOR_NAME", "working tree",
            "GIT_AUTHOR_EMAIL", "working@tree",
            "GIT_AUTHOR_DATE", "2000-01-01T00:00:00Z",
            "GIT_COMMITTER_NAME", "working tree",
            "GIT_COMMITTER_EMAIL", "working@tree",
            "GIT_COMMITTER_DATE", "2000-01-01T00:00:00Z");

    /** Of an ordinary change, the path last. */
    private static final int STATUS_FIELDS = 9;

    private final Path root;

    private Repository(Path root) {
        this.root = root;
    }

    /**
     * The repository that holds a folder.
     *
     * @throws CannotPair when there is none
     */
    public static Repository holding(Path folder) throws InterruptedException {
        GitCall call = GitCall.in(folder.toAbsolutePath(), "rev-parse", "--show-toplevel");
        if (!call.isOk()) {
            throw new CannotPair(folder.toAbsolutePath().normalize() + " is in no git repository with files ("
                    + call.firstError() + "): run it inside of one, or give two jars");
        }
        return new Repository(Path.of(call.out().strip()));
    }

    /** Its topmost folder. */
    public Path root() {
        return root;
    }

    Worktrees worktrees() {
        return new Worktrees(root);
    }

    /**
     * The full SHA of the commit that a revision names.
     *
     * @throws CannotPair when it names none
     */
    public String resolve(String revision) throws InterruptedException {
        GitCall call = GitCall.in(root, "rev-parse", "--verify", "--end-of-options", revision + "^{commit}");
        if (!call.isOk()) {
            throw new CannotPair("'" + revision + "' is no revision in " + root
                    + " and no jar: git log and git branch --all list what there is");
        }
        return call.out().strip();
    }

    /** The first line of a commit's message. */
    public String subject(String sha) throws InterruptedException {
        return ask("show", "-s", "--no-show-signature", "--no-color", "--format=%s", sha)
                .strip();
    }

    /**
     * The files as they are now, those that are ignored left out, as a commit that no branch knows; the commit that is checked
     * out where nothing differs from it.
     *
     * @param index a file that does not exist
     * @param runs where runs are recorded, which are no part of what is measured
     */
    String snapshot(Path index, Path runs) throws InterruptedException {
        String head = resolve("HEAD");
        Map<String, String> own = Map.of("GIT_INDEX_FILE", index.toString());
        GitCall.in(root, own, "read-tree", head).output();
        GitCall.in(root, own, "add", "--all").output();
        Path recorded = runs.toAbsolutePath().normalize();
        if (recorded.startsWith(root) && !recorded.equals(root)) {
            // Excluded by a pattern, an ignored folder would be an error.
            String path = root.relativize(recorded).toString();
            GitCall.in(root, own, "reset", "-q", head, "--", path).output();
        }
        String tree = GitCall.in(root, own, "write-tree").output().strip();
        if (tree.equals(ask("rev-parse", head + "^{tree}").strip())) {
            return head;
        }
        return GitCall.in(root, NOBODY, "commit-tree", tree, "-p", head, "-m", "The working tree")
                .output()
                .strip();
    }

    /** The submodules in which something is not committed: a snapshot has the commit that is checked out there. */
    List<String> changedSubmodules() throws InterruptedException {
        List<String> changed = new ArrayList<>();
        for (String entry : ask("status", "--porcelain=v2", "-z", "--ignore-submodules=none", "--no-renames")
                .split("\0")) {
            String[] fields = entry.split(" ", STATUS_FIELDS);
            if (fields.length == STATUS_FIELDS && fields[0].equals("1") && isChangedWithin(fields[2])) {
                changed.add(fields[STATUS_FIELDS - 1]);
            }
        }
        return changed;
    }

    /** Four letters: a submodule, another commit, changes to files, files that nobody added. */
    private static boolean isChangedWithin(String submodule) {
        return submodule.startsWith("S") && (submodule.charAt(2) == 'M' || submodule.charAt(3) == 'U');
    }

    /** The object that a commit has at a path; empty when it has none. */
    Optional<String> object(String sha, String path) throws InterruptedException {
        GitCall call = GitCall.in(root, "rev-parse", "--verify", "--quiet", "--end-of-options", sha + ":" + path);
        return call.isOk() ? Optional.of(call.out().strip()) : Optional.empty();
    }

    /** The paths of a commit's files that contain a text. */
    List<String> containing(String text, String sha) throws InterruptedException {
        List<String> paths = new ArrayList<>();
        for (String line : GitCall.in(
                        root, "grep", "--no-color", "--no-recurse-submodules", "-z", "-I", "-l", "-F", "-e", text, sha)
                .output(1)
                .split("\0")) {
            if (line.startsWith(sha + ":")) {
                paths.add(line.substring(sha.length() + 1));
            }
        }
        return paths;
    }

    /** The paths below one at which two commits differ. */
    List<String> differing(String sha, String other, String path) throws InterruptedException {
        return List.of(ask("diff", "--name-only", "-z", "--no-renames", sha, other, "--", path)
                        .split("\0"))
                .stream()
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * The commits after one, up to and with another, along first parents, oldest first.
     *
     * @throws CannotPair when the first is no ancestor of the second
     */
    public List<String> firstParents(String after, String upTo) throws InterruptedException {
        if (!GitCall.in(root, "merge-base", "--is-ancestor", after, upTo).isOk()) {
            throw new CannotPair(shortName(after) + " is no ancestor of " + shortName(upTo)
                    + ": give --good a commit that --bad was built upon"
                    + (isShallow() ? "; this clone is shallow, git fetch --unshallow brings what is missing" : ""));
        }
        return ask("rev-list", "--first-parent", "--reverse", "--end-of-options", after + ".." + upTo)
                .lines()
                .toList();
    }

    private boolean isShallow() throws InterruptedException {
        return GitCall.in(root, "rev-parse", "--is-shallow-repository")
                .out()
                .strip()
                .equals("true");
    }

    static String shortName(String sha) {
        return sha.substring(0, Math.min(7, sha.length()));
    }

    private String ask(String... arguments) throws InterruptedException {
        return GitCall.in(root, arguments).output();
    }
}
