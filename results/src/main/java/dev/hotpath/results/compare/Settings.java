package dev.hotpath.results.compare;

import dev.hotpath.results.record.JmhSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How JMH ran the two sides of a benchmark. What a file does not tell is taken to be alike. */
record Settings(JmhSettings base, JmhSettings head) {

    private static final List<String> OF_THE_HARNESS = List.of("-Djmh.", "-Dhotpath.");

    /** What makes the two incomparable, with both values; empty when nothing does. */
    Optional<String> refusal() {
        return differs("JMH", base.jmhVersion(), head.jmhVersion())
                .or(() -> differs("JDK", base.jdkVersion(), head.jdkVersion()))
                .or(() -> differs("JVM", vm(base), vm(head)))
                .or(this::flags);
    }

    /** What makes them less alike than one might think. */
    Optional<String> warning() {
        return differs("iterations", iterations(base), iterations(head));
    }

    private Optional<String> flags() {
        List<String> ours = flags(base);
        List<String> theirs = flags(head);
        if (ours.equals(theirs)) {
            return Optional.empty();
        }
        List<String> onlyOurs = without(ours, theirs);
        List<String> onlyTheirs = without(theirs, ours);
        boolean order = onlyOurs.isEmpty() && onlyTheirs.isEmpty();
        return differs("flags", list(order ? ours : onlyOurs), list(order ? theirs : onlyTheirs));
    }

    /** Without those by which the harness tells its forks where they are. */
    private static List<String> flags(JmhSettings settings) {
        return settings.jvmArgs().stream()
                .filter(flag -> OF_THE_HARNESS.stream().noneMatch(flag::startsWith))
                .toList();
    }

    private static List<String> without(List<String> flags, List<String> others) {
        List<String> rest = new ArrayList<>(flags);
        others.forEach(rest::remove);
        return rest;
    }

    private static String list(List<String> flags) {
        return flags.isEmpty() ? "none" : String.join(" ", flags);
    }

    private static String vm(JmhSettings settings) {
        return (settings.vmName() + " " + settings.vmVersion()).strip();
    }

    private static String iterations(JmhSettings settings) {
        return settings.warmupIterations() + " × " + settings.warmupTime() + " + " + settings.measurementIterations()
                + " × " + settings.measurementTime();
    }

    private static Optional<String> differs(String field, String base, String head) {
        return base.isEmpty() || head.isEmpty() || base.equals(head)
                ? Optional.empty()
                : Optional.of(Differs.words(field, base, head));
    }
}
