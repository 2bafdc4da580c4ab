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
 * @param jdk that the build runs on
 */
record BuildKey(String sha, SortedMap<String, String> sources, List<String> command, String jarPath, String jdk) {

    BuildKey {
        command = List.copyOf(command);
    }

    static BuildKey of(String sha, Map<String, String> sources, Recipe recipe, Map<String, String> properties) {
        return new BuildKey(
                sha,
                Collections.unmodifiableSortedMap(new TreeMap<>(sources)),
                recipe.commandWith(properties),
                recipe.jarPath(),
                System.getenv().getOrDefault("JAVA_HOME", "") + " " + System.getProperty("java.version"));
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
