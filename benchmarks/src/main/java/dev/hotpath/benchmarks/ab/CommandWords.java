package dev.hotpath.benchmarks.ab;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command in one text, taken apart as a shell would, without a shell: blanks separate, quotes keep together, no more. */
public final class CommandWords {

    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|'([^']*)'|([^\\s\"']+)|(\\s+)|([\"'])");

    private CommandWords() {}

    /** @throws CannotPair when a quote is not closed */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            if (part.group(5) != null) {
                throw new CannotPair("a quote is not closed in: " + text);
            }
            if (part.group(4) != null) {
                add(words, word);
                word = null;
                continue;
            }
            word = word == null ? new StringBuilder() : word;
            for (int i = 1; i <= 3; i++) {
                word.append(part.group(i) == null ? "" : part.group(i));
            }
        }
        add(words, word);
        return List.copyOf(words);
    }

    private static void add(List<String> words, StringBuilder word) {
        if (word != null) {
            words.add(word.toString());
        }
    }
}
