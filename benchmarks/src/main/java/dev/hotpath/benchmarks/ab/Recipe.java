package dev.hotpath.benchmarks.ab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a side is built of its sources.
 *
 * @param command the words of the build; it runs in the topmost folder, without a shell
 * @param jarPath the jar it makes, from there; empty to look for it
 * @param benchmarkSources where the benchmarks' sources are, from there; empty to look for them
 */
public record Recipe(List<String> command, String jarPath, List<String> benchmarkSources) {

    /** What Maven projects are built by. */
    public static final String USUAL = "mvn -q -B -DskipTests package";

    public Recipe {
        command = List.copyOf(command);
        benchmarkSources = List.copyOf(benchmarkSources);
    }

    List<String> commandWith(Map<String, String> properties) {
        List<String> words = new ArrayList<>(command);
        new TreeMap<>(properties).forEach((name, value) -> words.add("-D" + name + "=" + value));
        return words;
    }
}
