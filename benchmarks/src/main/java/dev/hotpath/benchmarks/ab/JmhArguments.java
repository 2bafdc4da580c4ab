package dev.hotpath.benchmarks.ab;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What the user hands to JMH on both sides, such as shorter iterations.
 *
 * @param words of JMH's command line
 */
public record JmhArguments(List<String> words) {

    private static final Set<String> OURS =
            Set.of("f", "wf", "foe", "rf", "rff", "o", "l", "lp", "lprof", "lrf", "h", "p", "jvmArgsPrepend");

    /** Of what a benchmark declares that nobody has looked at. */
    private static final String MANY = "20";

    private static final String JMHS_OWN = "10s";

    /** @throws CannotPair when they say what is decided here */
    public JmhArguments {
        words = List.copyOf(words);
        for (JmhOptions.One option : JmhOptions.of(words).all()) {
            if (OURS.contains(option.name())) {
                throw new CannotPair("--jmh can't take -" + option.name()
                        + ", which pairing decides: forks are one a launch, their number is --pairs, parameters go by"
                        + " --param and JVM flags of a side by --base-jvm-args and --head-jvm-args");
            }
        }
    }

    /** Whether they say with how many threads. */
    public boolean sayThreads() {
        return options().has("t") || options().has("tg");
    }

    /** In how many modes each benchmark is measured, where they say so. */
    OptionalInt modes() {
        Set<Mode> said = EnumSet.noneOf(Mode.class);
        try {
            for (String several : options().values("bm")) {
                Stream.of(several.split(",")).map(Mode::deepValueOf).forEach(said::add);
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            // JMH says better than we could what is wrong with them.
            return OptionalInt.empty();
        }
        if (said.contains(Mode.All)) {
            return OptionalInt.of(Mode.values().length - 1);
        }
        return said.isEmpty() ? OptionalInt.empty() : OptionalInt.of(said.size());
    }

    /** How long a fork measures in one mode, where they say all of it. */
    Optional<Duration> measured() {
        Optional<Duration> warmup = both("wi", "w");
        return both("i", "r").flatMap(m -> warmup.map(m::plus));
    }

    /**
     * How long a fork measures at most in one mode, where they say a part of it and the benchmark the rest, which is rarely more
     * than twenty iterations or longer than JMH's ten seconds; 0 where they say nothing.
     */
    Duration atMost() {
        return Stream.of("wi", "w", "i", "r").noneMatch(options()::has)
                ? Duration.ZERO
                : atMost("wi", "w").plus(atMost("i", "r"));
    }

    private Duration atMost(String iterations, String time) {
        String n = options().value(iterations).orElse(MANY);
        return total(n, options().value(time).orElse(JMHS_OWN)).orElse(Duration.ZERO);
    }

    private Optional<Duration> both(String iterations, String time) {
        return options().value(iterations).flatMap(n -> options().value(time).flatMap(each -> total(n, each)));
    }

    /** Empty where they are no figures: JMH says better than we could what is wrong with them. */
    private static Optional<Duration> total(String iterations, String time) {
        try {
            TimeValue each = TimeValue.fromString(time);
            return Optional.of(Duration.of(each.getTime(), each.getTimeUnit().toChronoUnit())
                    .multipliedBy(Integer.parseInt(iterations)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private JmhOptions options() {
        return JmhOptions.of(words);
    }
}
