package dev.hotpath.benchmarks.ab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which versions the Maven and Gradle files of a commit name: whether it is the whole of what a build of it takes.
 *
 * @param root the topmost folder of a tree of its repository
 * @param sha the commit
 */
record NamedVersions(Path root, String sha) {

    /** What in a Maven file may hold versions of others. */
    private static final Pattern OTHERS = Pattern.compile("(?s)<!--.*?-->|<parent>.*?</parent>"
            + "|<(dependencyManagement|dependencies|dependency|build|profiles|reporting)>.*?</\\1>");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern VERSION = Pattern.compile("<version>\\s*([^<]*?)\\s*</version>");

    private static final List<String> BUILD_FILES =
            List.of("*pom.xml", "*.gradle", "*.gradle.kts", "*gradle.properties", "*libs.versions.toml");

    /** Also where it is a property or a variable of the build. */
    private static final String SNAPSHOT = "[0-9A-Za-z._{}$-]+-SNAPSHOT";

    /** Whether a build depends on a snapshot of others: what that is its name doesn't tell. The project's own is built with it. */
    boolean dependOnSnapshots() throws InterruptedException {
        Optional<String> own = own();
        return snapshots().stream()
                .anyMatch(each -> own.filter(o -> o.endsWith(each)).isEmpty());
    }

    /** The project's own, as the topmost Maven file says it, variables as that file sets them; empty where it is not said there. */
    private Optional<String> own() throws InterruptedException {
        GitCall file = GitCall.in(root, "show", sha + ":pom.xml");
        String text = OTHERS.matcher(file.out()).replaceAll("");
        Matcher version = VERSION.matcher(text);
        if (!file.isOk() || !version.find()) {
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

    /** Those that end in {@code -SNAPSHOT}, the project's own among them. */
    private Set<String> snapshots() throws InterruptedException {
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
        return GitCall.in(root, Map.of("GIT_LITERAL_PATHSPECS", "0"), command.toArray(String[]::new))
                .output(1)
                .lines()
                .map(String::strip)
                .collect(Collectors.toSet());
    }
}
