package dev.hotpath.benchmarks.planted;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change that is added to the planted benchmarks, of one kind and a known size. It is read from the system property {@code
 * hotpath.planted}, so that both sides of a comparison can run the same jar: {@code --head-jvm-args=-Dhotpath.planted=cpu+5}. It is
 * no axis: what is swept are parameters, and this says which side it is.
 *
 * @param work the factor on every operation's work: 1.05 for {@code cpu+5}
 * @param bytes more allocated by every operation: 16 for {@code alloc+16}
 * @param slow the factor on the work of one operation in a hundred: 10 for {@code tail+10}
 */
record Plant(double work, int bytes, int slow) {

    static final String PROPERTY = "hotpath.planted";

    private static final Plant NONE = new Plant(1, 0, 1);
    private static final Pattern FORM = Pattern.compile("(cpu|alloc|tail)\\+(\\d{1,6})");

    /** What the property of this JVM says; nothing planted without it. */
    static Plant ofProperty() {
        String written = System.getProperty(PROPERTY, "");
        return written.isEmpty() ? NONE : of(written);
    }

    /** @throws IllegalArgumentException when it is none of {@code cpu+PERCENT}, {@code alloc+BYTES}, {@code tail+TIMES} */
    static Plant of(String written) {
        Matcher matcher = FORM.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "-D" + PROPERTY + "=" + written
                            + " plants nothing: write cpu+5 (per cent), alloc+16 (bytes) or tail+10 (times, one call in a hundred)");
        }
        int size = Integer.parseInt(matcher.group(2));
        return switch (matcher.group(1)) {
            case "cpu" -> new Plant(1 + size / 100.0, 0, 1);
            case "alloc" -> new Plant(1, size, 1);
            default -> new Plant(1, 0, Math.max(1, size));
        };
    }
}
