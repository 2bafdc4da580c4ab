package dev.hotpath.results.flame;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A method in a profile.
 *
 * @param name as Java writes it, package and class included; native and kernel functions by their own name
 * @param self the share of samples in which it was the innermost
 * @param total the share of samples in which it was anywhere, however often
 */
public record Frame(String name, double self, double total) {

    private static final Comparator<Frame> MOST_FIRST = Comparator.comparingDouble(Frame::self)
            .thenComparingDouble(Frame::total)
            .reversed()
            .thenComparing(Frame::name);

    /** All of a profile's, those with the largest share of their own first. */
    public static List<Frame> of(Stacks stacks) {
        return byName(stacks).values().stream().sorted(MOST_FIRST).toList();
    }

    /** In the order of calls as far as that goes: as the most frequent stacks have them, from the outside in. */
    static Map<String, Frame> byName(Stacks stacks) {
        Map<String, Long> self = new HashMap<>();
        Map<String, Long> total = new LinkedHashMap<>();
        List<Map.Entry<List<String>, Long>> mostFirst = stacks.counts().entrySet().stream()
                .sorted(Map.Entry.<List<String>, Long>comparingByValue().reversed())
                .toList();
        mostFirst.forEach(entry -> {
            List<String> stack = entry.getKey();
            long count = entry.getValue();
            List<String> names = stack.stream().map(Names::readable).toList();
            self.merge(names.get(names.size() - 1), count, Long::sum);
            new LinkedHashSet<>(names).forEach(name -> total.merge(name, count, Long::sum));
        });
        double all = stacks.total();
        Map<String, Frame> frames = new LinkedHashMap<>();
        total.forEach((name, count) ->
                frames.put(name, new Frame(name, self.getOrDefault(name, 0L) / all, count / all)));
        return frames;
    }
}
