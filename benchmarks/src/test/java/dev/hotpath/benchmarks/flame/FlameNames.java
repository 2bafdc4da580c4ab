package dev.hotpath.benchmarks.flame;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in a flame graph's page. async-profiler's converter writes of each only what differs from the one before, with the
 * length of what they share as its first character, a space being none: which names can be read in the text depends on their
 * neighbours, and those on what was sampled.
 */
public final class FlameNames {

    private static final Pattern POOL = Pattern.compile("const cpool = \\[(.*?)\n\\];", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("^'((?:[^'\\\\]|\\\\.)*)',?$", Pattern.MULTILINE);

    private FlameNames() {}

    public static List<String> of(String html) {
        Matcher pool = POOL.matcher(html);
        if (!pool.find()) {
            throw new AssertionError("no names in " + html);
        }
        List<String> names = new ArrayList<>();
        for (Matcher entry = ENTRY.matcher(pool.group(1)); entry.find(); ) {
            String written = entry.group(1).replaceAll("\\\\(.)", "$1");
            // The first is the root's, which is written as it is.
            names.add(
                    names.isEmpty()
                            ? written
                            : names.get(names.size() - 1).substring(0, written.charAt(0) - ' ') + written.substring(1));
        }
        return names;
    }
}
