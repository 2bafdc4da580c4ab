package dev.hotpath.benchmarks.ab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a repository has the sources of its benchmarks: both sides are measured by the same ones. Looked for by JMH's
 * annotations: a module that has them in its main sources is taken to be of benchmarks alone, and replaced with its resources;
 * anywhere else it is the source set that has them, such as {@code src/jmh} or {@code src/test}.
 */
final class BenchmarkSources {

    private static final String MARK = "org.openjdk.jmh.annotations";
    private static final String TOP_MAIN = "src/main";

    /** {@code module/src/set/java/}, where the topmost folder may be the module. */
    private static final Pattern SOURCE =
            Pattern.compile("(?:(.+?)/)?src/([^/]+)/(?:java|kotlin|scala|groovy)[^/]*/.+");

    private static final Pattern CODE = Pattern.compile(".*[.](?:java|kt|scala|groovy)");

    private final Repository git;
    private final List<String> given;

    /** @param given paths from the topmost folder; empty to look for them */
    BenchmarkSources(Repository git, List<String> given) {
        this.git = git;
        this.given = List.copyOf(given);
    }

    /**
     * What of a commit must be replaced for it to have another's benchmarks: by path, the object that the other has there.
     *
     * @throws CannotPair when the benchmarks differ and can't be told from what they measure
     */
    SortedMap<String, String> replaced(String in, String by) throws InterruptedException {
        SortedMap<String, String> replaced = new TreeMap<>();
        if (in.equals(by)) {
            return replaced;
        }
        List<String> paths = given;
        if (given.isEmpty()) {
            paths = found(by);
            requireInPlace(in, found(in), by, paths);
            requireKnownPlaces(in, by, paths);
        }
        for (String path : paths) {
            Optional<String> object = git.object(by, path);
            if (object.isEmpty()) {
                throw new CannotPair("--benchmark-sources " + path + " is not in " + Repository.shortName(by));
            }
            if (!object.equals(git.object(in, path))) {
                replaced.put(path, object.get());
            }
        }
        if (given.isEmpty() && replaced.containsKey(TOP_MAIN)) {
            throw new CannotPair("the benchmarks are among the main sources and differ between the two sides: name"
                    + " their folder by --benchmark-sources, or build two jars and compare these");
        }
        return replaced;
    }

    /** Benchmarks that differ and lie where nobody looks for them would be measured by each side's own. */
    private void requireKnownPlaces(String in, String by, List<String> found) throws InterruptedException {
        Set<String> marked = new TreeSet<>(git.containing(MARK, in));
        marked.addAll(git.containing(MARK, by));
        for (String file : marked) {
            boolean elsewhere =
                    CODE.matcher(file).matches() && !SOURCE.matcher(file).matches();
            if (elsewhere && !git.object(in, file).equals(git.object(by, file))) {
                throw new CannotPair(
                        file + " holds benchmarks, differs between the two sides and lies in no src/*/java:"
                                + " name the folders of all benchmarks by --benchmark-sources "
                                + (found.isEmpty() ? "" : String.join(",", found) + ",")
                                + "FOLDER, or build two jars and compare"
                                + " these");
            }
        }
    }

    /** What stays at a place that the other has left would be built in place of the other's. */
    private static void requireInPlace(String in, List<String> ours, String by, List<String> theirs) {
        List<String> left = ours.stream()
                .filter(o -> theirs.stream().noneMatch(t -> o.equals(t) || o.startsWith(t + "/")))
                .toList();
        List<String> come = theirs.stream().filter(t -> !ours.contains(t)).toList();
        if (!left.isEmpty() && !come.isEmpty()) {
            throw new CannotPair("the benchmarks are in " + String.join(", ", left) + " at " + Repository.shortName(in)
                    + " and in " + String.join(", ", come) + " at " + Repository.shortName(by)
                    + ", so that each side would be measured by its own: build two jars and compare these, or name what both"
                    + " have by --benchmark-sources");
        }
    }

    /**
     * What is said where more is replaced than benchmarks: a module that holds both has the same code on both sides then.
     *
     * @param replaced as {@link #replaced} gives it
     */
    List<String> warnings(String in, String by, Collection<String> replaced) throws InterruptedException {
        List<String> warnings = new ArrayList<>();
        for (String path : given.isEmpty() ? replaced : List.<String>of()) {
            if (path.endsWith("/src")) {
                Set<String> marked = new HashSet<>(git.containing(MARK, by));
                marked.addAll(git.containing(MARK, in));
                long others = git.differing(in, by, path + "/main").stream()
                        .filter(file -> !marked.contains(file))
                        .count();
                if (others > 0) {
                    warnings.add(path + " is the head's on both sides, since it holds benchmarks; " + others
                            + (others == 1 ? " file that differs there holds" : " files that differ there hold")
                            + " none, and what changed in it can't be seen: name the benchmarks' own folder by"
                            + " --benchmark-sources");
                }
            }
        }
        return warnings;
    }

    private List<String> found(String sha) throws InterruptedException {
        return roots(git.containing(MARK, sha));
    }

    static List<String> roots(List<String> files) {
        SortedSet<String> roots = new TreeSet<>();
        for (String file : files) {
            Matcher source = SOURCE.matcher(file);
            if (source.matches()) {
                String module = source.group(1);
                boolean main = source.group(2).equals("main");
                String set = "src/" + source.group(2);
                roots.add(module == null ? set : main ? module + "/src" : module + "/" + set);
            }
        }
        List<String> outermost = new ArrayList<>();
        roots.stream()
                .filter(r -> outermost.stream().noneMatch(o -> r.startsWith(o + "/")))
                .forEach(outermost::add);
        return outermost;
    }

    /** Puts them into a worktree. */
    static void replace(Checkout checkout, Map<String, String> replaced, String by) throws InterruptedException {
        for (String path : replaced.keySet()) {
            Worktrees.replace(checkout.folder(), path, by);
        }
    }
}
