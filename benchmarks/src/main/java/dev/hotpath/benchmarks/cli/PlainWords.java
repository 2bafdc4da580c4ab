package dev.hotpath.benchmarks.cli;

import java.io.PrintStream;
import java.util.Map;

/** Text on a terminal that knows no Unicode: its signs are written by what it has, where they would be question marks. */
final class PlainWords extends PrintStream {

    private static final Map<Character, String> SIGNS = Map.ofEntries(
            Map.entry('µ', "u"),
            Map.entry('×', "x"),
            Map.entry('÷', "/"),
            Map.entry('±', "+-"),
            Map.entry('–', "-"),
            Map.entry('−', "-"),
            Map.entry('·', "-"),
            Map.entry('…', "..."),
            Map.entry('→', "->"),
            Map.entry('≤', "<="),
            Map.entry('≥', ">="),
            Map.entry('²', "^2"),
            Map.entry('³', "^3"),
            Map.entry('█', "#"),
            Map.entry('░', "."));

    private final PrintStream to;

    PlainWords(PrintStream to) {
        super(to, true);
        this.to = to;
    }

    @Override
    public void print(String text) {
        to.print(text == null ? null : plain(text));
    }

    /** Signs that have no likeness stay as they are. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            String like = sign < 128 ? null : SIGNS.get(sign);
            if (like == null) {
                plain.append(sign);
            } else {
                plain.append(like);
            }
        }
        return plain.toString();
    }
}
