package dev.hotpath.results.compare;

import dev.hotpath.results.record.JmhSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How JMH ran the two sides of a benchmark. What a file does not tell is taken to be alike. */
record Settings(JmhSettings base, JmhSettings head) {

    /** What makes the two incomparable, with both values; empty when nothing does. */
    Optional<String> refusal() {
        return differs("JMH", base.jmhVersion(), head.jmhVersion())
                .or(() -> differs("JDK", base.jdkVersion(), head.jdkVersion()))
                .or(() -> differs("JVM", vm(base), vm(head)))
                .or(() -> differs("batch size", batches(base), batches(head)))
                .or(this::flags);
    }

    /** What makes them less alike than one might think. */
    Optional<String> warning() {
        return differs("iterations", base.iterations(), head.iterations());
    }

    private Optional<String> flags() {
        List<String> ours = base.flags();
        List<String> theirs = head.flags();
        if (ours.equals(theirs)) {
            return Optional.empty();
        }
        List<String> onlyOurs = without(ours, theirs);
        List<String> onlyTheirs = without(theirs, ours);
        boolean order = onlyOurs.isEmpty() && onlyTheirs.isEmpty();
        return differs("flags", list(order ? ours : onlyOurs), list(order ? theirs : onlyTheirs));
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

    /** JMH counts a batch as one operation. */
    private static String batches(JmhSettings settings) {
        int warmup = settings.warmupBatchSize();
        int measured = settings.measurementBatchSize();
        return warmup == measured ? "" + measured : measured + " after " + warmup + " in the warm-up";
    }

    private static Optional<String> differs(String field, String base, String head) {
        return base.isEmpty() || head.isEmpty() || base.equals(head)
                ? Optional.empty()
                : Optional.of(Differs.words(field, base, head));
    }
}
