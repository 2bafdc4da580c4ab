package dev.hotpath.benchmarks.flame;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names of files made of what strangers named, fit for every file system and for a link. */
final class FileName {

    /** A name, or a parameter and its value: joined by dashes they can be told apart again. */
    private static final Pattern PLAIN = Pattern.compile("[\\w.-]+|\\w+=[\\w.-]*");

    private static final Pattern UNSAFE = Pattern.compile("[^\\w.=-]+");

    private static final int DIGEST = 12;

    private FileName() {}

    /**
     * The parts joined by dashes where they are plain and not too long; else cut, with a digest of all. Other parts, or the same in
     * another order, have another name.
     *
     * @param longest in characters, at least 16
     */
    static String of(List<String> parts, int longest) {
        String joined = String.join("-", parts);
        boolean plain = parts.stream().allMatch(part -> PLAIN.matcher(part).matches());
        if (plain && joined.length() <= longest) {
            return joined;
        }
        String digest = UUID.nameUUIDFromBytes(parts.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, DIGEST);
        String safe = UNSAFE.matcher(joined).replaceAll("-");
        return safe.substring(0, Math.min(safe.length(), longest - DIGEST - 1)) + "-" + digest;
    }
}
