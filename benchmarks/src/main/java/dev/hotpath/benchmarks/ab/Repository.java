package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.record.Git;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One repository, by the git command. Revisions are resolved once and then named by their SHA alone; no hook of the
 * repository is run.
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

    /** What in a Maven file may hold versions of others. */
    private static final Pattern OTHERS = Pattern.compile("(?s)<!--.*?-->|<parent>.*?</parent>"
            + "|<(dependencyManagement|dependencies|dependency|build|profiles|reporting)>.*?</\\1>");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern VERSION = Pattern.compile("<version>\\s*([^<]*?)\\s*</version>");

    private static final String MODULES = ".gitmodules";

    /** What says which versions a build takes. */
    private static final List<String> BUILD_FILES =
            List.of("*pom.xml", "*.gradle", "*.gradle.kts", "*gradle.properties", "*libs.versions.toml");

    /** Also where it is a property or a variable of the build. */
    private static final String SNAPSHOT = "[0-9A-Za-z._{}$-]+-SNAPSHOT";

    private static final String WORKTREE = "worktree ";

    private final Path root;

    private Repository(Path root) {
        this.root = root;
    }

    private record Ran(int status, String out, String err) {

        boolean isOk() {
            return status == 0;
        }

        String firstError() {
            return err.lines().filter(l -> !l.isBlank()).findFirst().orElse("git ended with status " + status);
        }
    }

    /**
     * The repository that holds a folder.
     *
     * @throws CannotPair when there is none
     */
    public static Repository holding(Path folder) throws InterruptedException {
        Ran ran = run(folder.toAbsolutePath(), Map.of(), List.of("rev-parse", "--show-toplevel"));
        if (!ran.isOk()) {
            throw new CannotPair(folder.toAbsolutePath().normalize() + " is in no git repository with files ("
                    + ran.firstError() + "): run it inside of one, or give two jars");
        }
        return new Repository(Path.of(ran.out().strip()));
    }

    /** Its topmost folder. */
    public Path root() {
        return root;
    }

    /**
     * The full SHA of the commit that a revision names.
     *
     * @throws CannotPair when it names none
     */
    public String resolve(String revision) throws InterruptedException {
        Ran ran = run(root, Map.of(), List.of("rev-parse", "--verify", "--end-of-options", revision + "^{commit}"));
        if (!ran.isOk()) {
            throw new CannotPair("'" + revision + "' is no revision in " + root
                    + " and no jar: git log and git branch --all list what there is");
        }
        return ran.out().strip();
    }

    /** The first line of a commit's message. */
    public String subject(String sha) throws InterruptedException {
        return ask("show", "-s", "--format=%s", sha).strip();
    }

    /**
     * The files as they are now, those that are ignored left out, as a commit that no branch knows; the commit that is checked
     * out where nothing differs from it.
     *
     * @param index a file that does not exist
     */
    String snapshot(Path index) throws InterruptedException {
        String head = resolve("HEAD");
        Map<String, String> own = Map.of("GIT_INDEX_FILE", index.toString());
        require(run(root, own, List.of("read-tree", head)));
        require(run(root, own, List.of("add", "--all")));
        String tree = require(run(root, own, List.of("write-tree"))).out().strip();
        if (tree.equals(ask("rev-parse", head + "^{tree}").strip())) {
            return head;
        }
        return require(run(root, NOBODY, List.of("commit-tree", tree, "-p", head, "-m", "The working tree")))
                .out()
                .strip();
    }

    /** The object that a commit has at a path; empty when it has none. */
    Optional<String> object(String sha, String path) throws InterruptedException {
        Ran ran =
                run(root, Map.of(), List.of("rev-parse", "--verify", "--quiet", "--end-of-options", sha + ":" + path));
        return ran.isOk() ? Optional.of(ran.out().strip()) : Optional.empty();
    }

    /** The paths of a commit's files that contain a text. */
    List<String> containing(String text, String sha) throws InterruptedException {
        Ran ran = run(root, Map.of(), List.of("grep", "-z", "-I", "-l", "-F", "-e", text, sha));
        if (ran.status() > 1) {
            // One says that there are none.
            throw new CannotPair("git: " + ran.firstError());
        }
        List<String> paths = new ArrayList<>();
        for (String line : ran.out().split("\0")) {
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
     * The version that a commit's topmost Maven file says to be the project's own, a variable in it as that file sets it; empty where
     * there is none, or another file says it.
     */
    Optional<String> version(String sha) throws InterruptedException {
        Ran ran = run(root, Map.of(), List.of("show", sha + ":pom.xml"));
        String text = OTHERS.matcher(ran.out()).replaceAll("");
        Matcher version = VERSION.matcher(text);
        if (!ran.isOk() || !version.find()) {
            return Optional.empty();
        }
        Matcher variable = VARIABLE.matcher(version.group(1));
        return Optional.of(variable.replaceAll(found -> {
            String name = Pattern.quote(found.group(1));
            Matcher value = Pattern.compile("<" + name + ">\\s*([^<]*?)\\s*</" + name + ">")
                    .matcher(text);
            return Matcher.quoteReplacement(value.find() ? value.group(1) : found.group());
        }));
    }

    /**
     * The versions that a commit's Maven and Gradle files name and that end in {@code -SNAPSHOT}, each once: the project's own and
     * whatever it depends on.
     */
    Set<String> snapshots(String sha) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "grep",
                "--no-line-number",
                "--no-column",
                "--no-color",
                "-h",
                "-I",
                "-o",
                "-E",
                "-e",
                SNAPSHOT,
                sha,
                "--"));
        command.addAll(BUILD_FILES);
        Ran ran = run(root, Map.of("GIT_LITERAL_PATHSPECS", "0"), command);
        if (ran.status() > 1) {
            throw new CannotPair("git: " + ran.firstError());
        }
        return Set.copyOf(ran.out().lines().map(String::strip).toList());
    }

    /** Checks a commit out into a new worktree, with the submodules that this clone has: a build may need them. */
    void addWorktree(Path folder, String sha) throws InterruptedException {
        require(run(root, Map.of(), List.of("worktree", "add", "--quiet", "--detach", folder.toString(), sha)));
        String common = require(run(folder, Map.of(), List.of("rev-parse", "--git-common-dir")))
                .out()
                .strip();
        submodules(root, folder, folder.resolve(common).resolve("modules"));
    }

    /** Each from where the user's own tree has it, and nothing from elsewhere: what is not there that is built without as well. */
    private static void submodules(Path own, Path tree, Path kept) throws InterruptedException {
        if (!Files.exists(tree.resolve(MODULES))) {
            return;
        }
        Ran named =
                run(tree, Map.of(), List.of("config", "-z", "-f", MODULES, "--get-regexp", "^submodule[.].*[.]path$"));
        for (String entry : named.out().split("\0")) {
            int end = entry.indexOf('\n');
            if (end < 0) {
                continue;
            }
            String module = entry.substring("submodule.".length(), end - ".path".length());
            String path = entry.substring(end + 1);
            Path local = kept(own.resolve(path), kept.resolve(module));
            if (!Files.isDirectory(local) || !isSubmodule(tree, path)) {
                continue;
            }
            Ran ran = run(
                    tree,
                    Map.of(),
                    List.of(
                            "-c",
                            "protocol.file.allow=always",
                            "-c",
                            "submodule." + module + ".url=" + local,
                            "submodule",
                            "--quiet",
                            "update",
                            "--init",
                            "--",
                            path));
            if (!ran.isOk()) {
                throw new CannotPair("the submodule " + path + " can't be had from " + local + ": git: "
                        + ran.firstError() + "; fetch it there, or build two jars and compare these");
            }
            submodules(own.resolve(path), tree.resolve(path), local.resolve("modules"));
        }
    }

    /** Where the repository of the user's own submodule is; among the clone's where the tree has none now. */
    private static Path kept(Path own, Path otherwise) throws InterruptedException {
        if (!Files.exists(own.resolve(".git"))) {
            return otherwise;
        }
        Ran ran = run(own, Map.of(), List.of("rev-parse", "--absolute-git-dir"));
        return ran.isOk() ? Path.of(ran.out().strip()) : otherwise;
    }

    private static boolean isSubmodule(Path tree, String path) throws InterruptedException {
        return run(tree, Map.of(), List.of("ls-files", "-s", "--", path)).out().startsWith("160000");
    }

    /** Replaces what a worktree has at a path by what a commit has there. */
    static void replace(Path worktree, String path, String sha) throws InterruptedException {
        require(run(worktree, Map.of(), List.of("rm", "-r", "-q", "-f", "--ignore-unmatch", "--", path)));
        require(run(worktree, Map.of(), List.of("checkout", "-q", sha, "--", path)));
    }

    /** Forgets a worktree whose folder is gone; nothing happens where there is none. */
    void forgetWorktree(Path folder) throws InterruptedException {
        // Pruning would forget those of others too, such as one on a disk that is not mounted now.
        run(root, Map.of(), List.of("worktree", "remove", "--force", folder.toString()));
    }

    /** Forgets the worktrees below a folder that are gone. */
    void forgetWorktreesBelow(Path folder) throws InterruptedException {
        for (String line : ask("worktree", "list", "--porcelain").split("\n")) {
            if (line.startsWith(WORKTREE)) {
                Path worktree = Path.of(line.substring(WORKTREE.length()));
                if (worktree.startsWith(folder) && !Files.exists(worktree)) {
                    forgetWorktree(worktree);
                }
            }
        }
    }

    /**
     * The commits after one, up to and with another, along first parents, oldest first.
     *
     * @throws CannotPair when the first is no ancestor of the second
     */
    public List<String> firstParents(String after, String upTo) throws InterruptedException {
        if (!run(root, Map.of(), List.of("merge-base", "--is-ancestor", after, upTo))
                .isOk()) {
            throw new CannotPair(shortName(after) + " is no ancestor of " + shortName(upTo)
                    + ": give --good a commit that --bad was built upon"
                    + (isShallow() ? "; this clone is shallow, git fetch --unshallow brings what is missing" : ""));
        }
        return ask("rev-list", "--first-parent", "--reverse", "--end-of-options", after + ".." + upTo)
                .lines()
                .toList();
    }

    private boolean isShallow() throws InterruptedException {
        return run(root, Map.of(), List.of("rev-parse", "--is-shallow-repository"))
                .out()
                .strip()
                .equals("true");
    }

    static String shortName(String sha) {
        return sha.substring(0, Math.min(7, sha.length()));
    }

    private String ask(String... arguments) throws InterruptedException {
        return require(run(root, Map.of(), List.of(arguments))).out();
    }

    private static Ran require(Ran ran) {
        if (!ran.isOk()) {
            throw new CannotPair("git: " + ran.firstError());
        }
        return ran;
    }

    private static Ran run(Path folder, Map<String, String> environment, List<String> arguments)
            throws InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(Git.command(arguments.toArray(String[]::new))).directory(folder.toFile());
        // Inside a git hook these name another repository than the folder's.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        // A path is a path, whatever brackets and stars are in it.
        builder.environment().put("GIT_LITERAL_PATHSPECS", "1");
        builder.environment().putAll(environment);
        try {
            // A file and no pipe: nobody reads it while the other stream is read.
            Path err = Files.createTempFile("hotpath-git", ".err");
            try {
                Process process = builder.redirectError(err.toFile()).start();
                closed(process.getOutputStream());
                String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Ran(process.waitFor(), out, Files.readString(err));
            } finally {
                Files.deleteIfExists(err);
            }
        } catch (IOException e) {
            throw new CannotPair("git can't be run (" + e.getMessage() + "): install it, or give two jars", e);
        }
    }

    private static void closed(OutputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // It ended without reading, as most do.
            return;
        }
    }
}
