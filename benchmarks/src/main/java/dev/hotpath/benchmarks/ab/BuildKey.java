package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.record.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that a built jar depends on.
 *
 * @param sha of the commit
 * @param sources the benchmarks' sources that were put in place of the commit's own: the object at each path
 * @param command the build's words, the properties handed to it among them
 * @param jarPath where the jar was looked for; empty for anywhere
 * @param environment what the build reads of it, and the JDK
 */
record BuildKey(
        String sha, SortedMap<String, String> sources, List<String> command, String jarPath, String environment) {

    /** Beside their command; PATH says which mvn and java they are. */
    private static final List<String> READ_BY_BUILDS = List.of(
            "JAVA_HOME",
            "JAVA_OPTS",
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "JDK_JAVAC_OPTIONS",
            "MAVEN_ARGS",
            "MAVEN_OPTS",
            "GRADLE_OPTS",
            "PATH");

    BuildKey {
        command = List.copyOf(command);
    }

    static BuildKey of(String sha, Map<String, String> sources, Recipe recipe, Map<String, String> properties) {
        return of(sha, sources, recipe, properties, System.getenv());
    }

    static BuildKey of(
            String sha,
            Map<String, String> sources,
            Recipe recipe,
            Map<String, String> properties,
            Map<String, String> environment) {
        SortedMap<String, String> read = new TreeMap<>(environment);
        read.keySet().retainAll(READ_BY_BUILDS);
        return new BuildKey(
                sha,
                Collections.unmodifiableSortedMap(new TreeMap<>(sources)),
                recipe.commandWith(properties),
                recipe.jarPath(),
                read + " " + System.getProperty("java.version"));
    }

    /** The same for equal keys alone: a SHA-256 in hexadecimal. */
    String name() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(Json.line(this).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
