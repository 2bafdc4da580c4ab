package dev.hotpath.benchmarks.machine;

import java.nio.charset.StandardCharsets;

/**
 * What the kernel calls threads that are numbered: it keeps 15 bytes of a name. Up to JDK 25 these are the first ones; from 26 on
 * the JVM itself cuts longer names in their middle, to seven bytes, two dots and the last six (JDK-8368124).
 */
final class NativeName {

    private static final int LONGEST = 15;
    private static final int BEFORE_DOTS = 7;
    private static final String DOTS = "..";

    private final String beginning;
    private final String cut;
    private final String head;

    /** @param beginning of the Java names, all but their number */
    NativeName(String beginning) {
        this.beginning = beginning;
        this.cut = first(beginning, LONGEST);
        this.head = first(beginning, BEFORE_DOTS) + DOTS;
    }

    /** Whether it is that of such a thread. */
    boolean isOf(String comm) {
        return cut.equals(comm) || comm != null && isCutInTheMiddle(comm);
    }

    private boolean isCutInTheMiddle(String comm) {
        if (comm.length() != LONGEST || !comm.startsWith(head)) {
            return false;
        }
        String tail = comm.substring(head.length());
        String words = tail.replaceFirst("\\d+$", "");
        return words.length() < tail.length() && beginning.endsWith(words);
    }

    private static String first(String name, int most) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.UTF_8).strip();
    }
}
