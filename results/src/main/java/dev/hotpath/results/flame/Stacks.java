package dev.hotpath.results.flame;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Sampled stacks and how much each was seen, in the collapsed form of flame graphs: a line a stack, the frames from the
 * outside in with semicolons between, a space, and a count.
 */
public final class Stacks {

    private final Map<List<String>, Long> counts;

    private Stacks(Map<List<String>, Long> counts) {
        this.counts = Collections.unmodifiableMap(counts);
    }

    /** Equal stacks are added up, in the order they were first seen. */
    public static Stacks of(Map<List<String>, Long> counts) {
        Map<List<String>, Long> copy = new LinkedHashMap<>();
        counts.forEach((stack, count) -> add(copy, stack, count));
        return new Stacks(copy);
    }

    /** Reads collapsed stacks; a line that ends in no count, as a thread's name with a line break in it leaves, is none. */
    public static Stacks parse(Reader collapsed) throws IOException {
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        BufferedReader lines = new BufferedReader(collapsed);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int space = line.lastIndexOf(' ');
            if (space > 0 && isCount(line, space + 1)) {
                add(counts, List.of(line.substring(0, space).split(";")), Long.parseLong(line.substring(space + 1)));
            }
        }
        return new Stacks(counts);
    }

    /** Each stack, the frames from the outside in, and how much it was seen. */
    public Map<List<String>, Long> counts() {
        return counts;
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Each stack changed; those that become empty are left out. */
    public Stacks map(UnaryOperator<List<String>> change) {
        Map<List<String>, Long> changed = new LinkedHashMap<>();
        counts.forEach((stack, count) -> add(changed, change.apply(stack), count));
        return new Stacks(changed);
    }

    /** Each count multiplied and rounded; stacks that become nothing are left out. */
    public Stacks times(double factor) {
        Map<List<String>, Long> scaled = new LinkedHashMap<>();
        counts.forEach((stack, count) -> add(scaled, stack, Math.round(count * factor)));
        return new Stacks(scaled);
    }

    /** Both together. */
    public Stacks plus(Stacks other) {
        Map<List<String>, Long> sum = new LinkedHashMap<>(counts);
        other.counts.forEach((stack, count) -> add(sum, stack, count));
        return new Stacks(sum);
    }

    /** As collapsed stacks, with a line break after each. */
    public String collapsed() {
        StringBuilder text = new StringBuilder();
        counts.forEach((stack, count) ->
                text.append(String.join(";", stack)).append(' ').append(count).append('\n'));
        return text.toString();
    }

    private static void add(Map<List<String>, Long> counts, List<String> stack, long count) {
        if (!stack.isEmpty() && count > 0) {
            counts.merge(List.copyOf(stack), count, Long::sum);
        }
    }

    private static boolean isCount(String line, int from) {
        // Eighteen digits are sure to fit.
        return from < line.length()
                && line.length() - from <= 18
                && line.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }
}
