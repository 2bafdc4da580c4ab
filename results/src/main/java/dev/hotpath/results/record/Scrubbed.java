package dev.hotpath.results.record;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Keeps passwords, addresses and folders out of what is recorded and shared. */
final class Scrubbed {

    private static final Pattern PRIVATE = Pattern.compile(
            "://|@|[/\\\\]|passw|secret|token|\\d+\\.\\d+\\.\\d+\\.\\d+:\\d+", Pattern.CASE_INSENSITIVE);

    private Scrubbed() {}

    /** A JVM flag; its value is left out where it is the user's own, or could name a place or a secret. */
    static String flag(String argument) {
        if (argument.startsWith("--add-")) {
            return argument;
        }
        boolean ours = argument.startsWith("-X") || argument.startsWith("--");
        if (ours && !PRIVATE.matcher(argument).find()) {
            return argument;
        }
        int value = argument.indexOf('=');
        String name = value < 0 ? argument : argument.substring(0, value);
        if (PRIVATE.matcher(name).find()) {
            return name.startsWith("-D") ? "-D…" : name.replaceFirst("(?<=:).*", "") + "…";
        }
        return value < 0 ? name : name + "=…";
    }

    static Map<String, String> values(Map<String, String> versions) {
        Map<String, String> scrubbed = new TreeMap<>();
        versions.forEach(
                (name, version) -> scrubbed.put(name, PRIVATE.matcher(version).find() ? "…" : version));
        return scrubbed;
    }
}
