package dev.hotpath.benchmarks.ab;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What the user hands to JMH on both sides, such as shorter iterations.
 *
 * @param words of JMH's command line
 */
public record JmhArguments(List<String> words) {

    private static final Set<String> OURS = Set.of(
            "-f", "-wf", "-foe", "-rf", "-rff", "-o", "-l", "-lp", "-lprof", "-lrf", "-h", "-p", "-jvmArgsPrepend");

    private static final List<String> ITERATIONS = List.of("-wi", "-w", "-i", "-r");

    /** @throws CannotPair when they say what is decided here */
    public JmhArguments {
        words = List.copyOf(words);
        for (String word : words) {
            if (OURS.contains(word) || word.matches("-f\\d+|-wf\\d+")) {
                throw new CannotPair("--jmh can't take " + word + ", which pairing decides: forks are one a launch,"
                        + " their number is --pairs, parameters go by --param and JVM flags of a side by"
                        + " --base-jvm-args and --head-jvm-args");
            }
        }
    }

    /** Whether they say with how many threads. */
    public boolean sayThreads() {
        return words.stream().anyMatch(word -> word.matches("-t(=?(\\d+|(?i:max)))?|-tg.*"));
    }

    /** How long a fork measures, where they say all of it. */
    Optional<Duration> measured() {
        Optional<Duration> warmup = total("-wi", "-w");
        return total("-i", "-r").flatMap(m -> warmup.map(m::plus));
    }

    /**
     * How long a fork measures at most where they say a part of it and the benchmark the rest, which is rarely more than twenty
     * iterations or longer than JMH's ten seconds; 0 where they say nothing.
     */
    Duration atMost() {
        return ITERATIONS.stream().noneMatch(words::contains)
                ? Duration.ZERO
                : atMost("-wi", "-w").plus(atMost("-i", "-r"));
    }

    private Duration atMost(String iterations, String time) {
        try {
            int n = after(iterations).map(Integer::parseInt).orElse(20);
            TimeValue each = after(time).map(TimeValue::fromString).orElse(TimeValue.seconds(10));
            return Duration.of(each.getTime(), each.getTimeUnit().toChronoUnit())
                    .multipliedBy(n);
        } catch (IllegalArgumentException e) {
            // JMH says better than we could what is wrong with it.
            return Duration.ZERO;
        }
    }

    private Optional<Duration> total(String iterations, String time) {
        try {
            Optional<Long> n = after(iterations).map(Long::parseLong);
            Optional<TimeValue> each = after(time).map(TimeValue::fromString);
            return n.isPresent() && each.isPresent()
                    ? Optional.of(Duration.of(
                                    each.get().getTime(),
                                    each.get().getTimeUnit().toChronoUnit())
                            .multipliedBy(n.get()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // JMH says better than we could what is wrong with it.
            return Optional.empty();
        }
    }

    private Optional<String> after(String option) {
        int at = words.indexOf(option);
        return at < 0 || at + 1 == words.size() ? Optional.empty() : Optional.of(words.get(at + 1));
    }
}
