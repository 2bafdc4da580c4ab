package dev.hotpath.benchmarks.ab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which versions the Maven and Gradle files of a commit name: whether they are the whole of what a build of it takes.
 *
 * @param root the topmost folder of a tree of its repository
 * @param sha the commit
 */
record NamedVersions(Path root, String sha) {

    /** What in a Maven file may hold names and versions of others. */
    private static final Pattern OTHERS = Pattern.compile("(?s)<!--.*?-->|<parent>.*?</parent>"
            + "|<(dependencyManagement|dependencies|dependency|build|profiles|reporting)>.*?</\\1>");

    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>.*?</dependency>");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern OWN_GROUP = Pattern.compile("\\$\\{(project\\.|pom\\.)?groupId}");

    private static final String MAVEN_FILES = "*pom.xml";

    private static final List<String> GRADLE_FILES =
            List.of("*.gradle", "*.gradle.kts", "*gradle.properties", "*libs.versions.toml");

    private static final List<String> BUILD_FILES =
            Stream.concat(Stream.of(MAVEN_FILES), GRADLE_FILES.stream()).toList();

    /** As Maven writes it. */
    private static final Pattern RANGE = Pattern.compile("[\\[(].*,.*[])]");

    /** The same, of what is newest. */
    private static final String NEWEST = ">[[:space:]]*(LATEST|RELEASE)[[:space:]]*<";

    /** As Gradle writes what is newest, or a range; in properties without quotes. */
    private static final String FLOATING = "[:\"'](latest[.][a-z]+|[0-9.]*[+]|[[(][^\"']*,[^\"']*[])])[\"']"
            + "|=[[:space:]]*(latest[.][a-z]+|[0-9.]*[+])[[:space:]]*$";

    private static final String ENDING = "-SNAPSHOT";

    /** Also where it is a property or a variable of the build. */
    private static final String SNAPSHOT = "[0-9A-Za-z._{}$-]+" + ENDING;

    /** Whether a version is not the name of one thing for ever: a snapshot, the latest, a range. */
    static boolean isOpen(String version) {
        return version.endsWith(ENDING)
                || version.equals("LATEST")
                || version.equals("RELEASE")
                || version.startsWith("latest.")
                || version.endsWith("+")
                || RANGE.matcher(version).matches();
    }

    /**
     * Whether a build depends on versions of others that are still open: what that is their name doesn't tell. The project's own is
     * built with it.
     */
    boolean areOpen() throws InterruptedException {
        if (!found(List.of("-l", "-E"), NEWEST, List.of(MAVEN_FILES), "\n").isEmpty()
                || !found(List.of("-l", "-E"), FLOATING, GRADLE_FILES, "\n").isEmpty()) {
            return true;
        }
        String top = file("pom.xml");
        Optional<String> own =
                tag(OTHERS.matcher(top).replaceAll(""), "version").map(text -> resolved(text, top));
        List<String> snapshots =
                found(List.of("--no-line-number", "--no-column", "-h", "-o", "-E"), SNAPSHOT, BUILD_FILES, "\n");
        if (snapshots.stream()
                .anyMatch(each -> own.filter(o -> o.endsWith(each)).isEmpty())) {
            return true;
        }
        for (String named : found(List.of("-l", "-F", "-z"), "<dependency>", List.of(MAVEN_FILES), "\0")) {
            if (takesOthers(file(named.substring(sha.length() + 1)), top)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a Maven file depends on a snapshot or a range of another group: two projects may have the same version. */
    private static boolean takesOthers(String file, String top) {
        String group = tag(OTHERS.matcher(top).replaceAll(""), "groupId")
                .or(() -> tag(top, "groupId"))
                .orElse("");
        return DEPENDENCY
                .matcher(COMMENT.matcher(file).replaceAll(""))
                .results()
                .anyMatch(found -> {
                    String of = tag(found.group(), "groupId").orElse("");
                    String version = tag(found.group(), "version").orElse("");
                    String resolved = resolved(resolved(version, file), top);
                    // A snapshot of the project's own group may be built with it; a range never is.
                    boolean own = of.equals(group) || OWN_GROUP.matcher(of).matches();
                    return isOpen(resolved) && !(own && resolved.endsWith(ENDING));
                });
    }

    private String file(String path) throws InterruptedException {
        GitCall file = GitCall.in(root, "show", "--no-color", sha + ":" + path);
        return file.isOk() ? file.out() : "";
    }

    private static Optional<String> tag(String text, String name) {
        Matcher tag =
                Pattern.compile("<" + name + ">\\s*([^<]*?)\\s*</" + name + ">").matcher(text);
        return tag.find() ? Optional.of(tag.group(1)) : Optional.empty();
    }

    /** With variables as a file sets them; those that it doesn't stay. */
    private static String resolved(String text, String file) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        tag(file, Pattern.quote(found.group(1))).orElse(found.group())));
    }

    /**
     * What git finds in the commit.
     *
     * @param separator of what is found
     */
    private List<String> found(List<String> options, String text, List<String> files, String separator)
            throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("grep", "--no-color", "--no-recurse-submodules", "-I"));
        command.addAll(options);
        command.addAll(List.of("-e", text, sha, "--"));
        command.addAll(files);
        String found = GitCall.in(root, Map.of("GIT_LITERAL_PATHSPECS", "0"), command.toArray(String[]::new))
                .output(1);
        return Stream.of(found.split(separator))
                .filter(each -> !each.isBlank())
                .distinct()
                .toList();
    }
}
