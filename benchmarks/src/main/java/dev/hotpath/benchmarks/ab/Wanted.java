package dev.hotpath.benchmarks.ab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A side as it is asked for.
 *
 * @param text a jar, a git revision, or {@code .} for the working tree
 * @param properties handed to the build, such as another version of a dependency
 */
public record Wanted(String text, Map<String, String> properties) {

    static final String WORKING_TREE = ".";

    public Wanted {
        properties = Map.copyOf(properties);
    }

    /** Whether it is a jar that is there already. */
    public boolean isJar() {
        return text.endsWith(".jar") || Files.isRegularFile(Path.of(text));
    }

    boolean isWorkingTree() {
        return text.equals(WORKING_TREE);
    }

    String with() {
        return properties.isEmpty()
                ? ""
                : new TreeMap<>(properties)
                        .entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue())
                                .collect(Collectors.joining(", ", " with ", ""));
    }
}
