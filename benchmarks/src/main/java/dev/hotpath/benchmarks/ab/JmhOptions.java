package dev.hotpath.benchmarks.ab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words of JMH's command line as JMH reads them: {@code -i 5}, {@code -i=5}, {@code --i 5} and {@code -i5} are one and the same, and
 * the beginning of a name is enough where no other begins so.
 *
 * @param all in their order
 */
record JmhOptions(List<One> all) {

    /** Those that take no value, or need not. */
    private static final Set<String> ALONE = Set.of("h", "l", "lp", "lprof", "lrf", "tg");

    private static final Set<String> KNOWN = Set.of(
            "bm",
            "bs",
            "e",
            "f",
            "foe",
            "gc",
            "h",
            "i",
            "jvm",
            "jvmArgs",
            "jvmArgsAppend",
            "jvmArgsPrepend",
            "l",
            "lp",
            "lprof",
            "lrf",
            "o",
            "opi",
            "p",
            "prof",
            "r",
            "rf",
            "rff",
            "si",
            "t",
            "tg",
            "to",
            "tu",
            "v",
            "w",
            "wbs",
            "wf",
            "wi",
            "wm",
            "wmb");

    /**
     * An option.
     *
     * @param name without dashes; empty for a word that is none
     * @param value null where it has none
     */
    record One(String name, String value) {}

    JmhOptions {
        all = List.copyOf(all);
    }

    static JmhOptions of(List<String> words) {
        List<One> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            One one = read(words.get(i));
            boolean takesNext =
                    !one.name().isEmpty() && one.value() == null && !ALONE.contains(one.name()) && i + 1 < words.size();
            all.add(takesNext ? new One(one.name(), words.get(++i)) : one);
        }
        return new JmhOptions(all);
    }

    private static One read(String word) {
        if (!word.startsWith("-") || word.length() == 1) {
            return new One("", word);
        }
        String bare = word.substring(word.startsWith("--") ? 2 : 1);
        int equals = bare.indexOf('=');
        String name = equals < 0 ? bare : bare.substring(0, equals);
        if (KNOWN.contains(name)) {
            return new One(name, equals < 0 ? null : bare.substring(equals + 1));
        }
        List<String> meant =
                KNOWN.stream().filter(known -> known.startsWith(name)).toList();
        if (meant.size() == 1) {
            return new One(meant.get(0), equals < 0 ? null : bare.substring(equals + 1));
        }
        // A name of one letter may have its value next to it.
        String letter = bare.isEmpty() ? "" : bare.substring(0, 1);
        return !word.startsWith("--") && KNOWN.contains(letter)
                ? new One(letter, bare.substring(1))
                : new One("", word);
    }

    boolean has(String name) {
        return all.stream().anyMatch(one -> one.name().equals(name));
    }

    /** The values of all options of that name. */
    List<String> values(String name) {
        return all.stream()
                .filter(one -> one.name().equals(name) && one.value() != null)
                .map(One::value)
                .toList();
    }

    /** The value of the first of them. */
    Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }
}
