package dev.hotpath.results.attribution;

import dev.hotpath.results.scaling.Interval;
import java.util.ArrayList;
import java.util.List;

/** What was found, in sentences for an engineer who was paged. */
final class AttributionWords {

    /** A smaller rest is not worth a word. */
    private static final double REST = 0.1;

    /** While more of the heap is free, what lives in it costs next to nothing. */
    private static final double NARROW = 0.5;

    private final Page healthy;
    private final Page sick;
    private final RealTime time;

    AttributionWords(Page healthy, Page sick, RealTime time) {
        this.healthy = healthy;
        this.sick = sick;
        this.time = time;
    }

    String fault(List<Victim> victims, List<Cause> causes, Together together, Interval unexplained) {
        List<String> sentences = new ArrayList<>();
        sentences.add("The page takes %s in the mean where it took %s, and %s of its requests fail where %s did%s."
                .formatted(
                        time.of(sick.meanMillis()),
                        time.of(healthy.meanMillis()),
                        RealTime.percent(sick.failedShare()),
                        RealTime.percent(healthy.failedShare()),
                        pauses() + room()));
        sentences.add(cause(causes, together, unexplained));
        if (!victims.isEmpty() && victims.get(0).growthMillis() > 0) {
            Victim victim = victims.get(0);
            sentences.add("Most of the time went into %s: %s a request where it was %s%s."
                    .formatted(
                            victim.component(),
                            time.of(victim.sickMillis()),
                            time.of(victim.healthyMillis()),
                            // A page that fails fast did not grow.
                            sick.meanMillis() > healthy.meanMillis()
                                    ? ", %s of the growth"
                                            .formatted(RealTime.percent(
                                                    victim.share().value()))
                                    : ""));
        }
        return String.join(" ", sentences);
    }

    String noFault(List<String> slack) {
        String same =
                "No fault: the page takes %s in the mean and %s at its p99, beside %s and %s before; less than about 30 %% could not be seen."
                        .formatted(
                                time.of(sick.meanMillis()),
                                time.of(sick.p99Millis()),
                                time.of(healthy.meanMillis()),
                                time.of(healthy.p99Millis()));
        return slack.isEmpty()
                ? same
                : same + " %s got slower, but the page does not wait for it.".formatted(String.join(" and ", slack));
    }

    String cannotTell() {
        return "Cannot tell: the page was sick in one run, but not when the same system was run again (%s in the median of %d runs, beside %s)."
                .formatted(time.of(sick.meanMillis()), sick.runs(), time.of(healthy.meanMillis()));
    }

    String cutShort() {
        return "Cannot tell: the budget ended after %d runs of each, too few for what the two differ by (%s in the median, beside %s); --budget takes more."
                .formatted(healthy.runs(), time.of(sick.meanMillis()), time.of(healthy.meanMillis()));
    }

    private String pauses() {
        double more = sick.pausedShare() - healthy.pausedShare();
        return more < Indicator.PAUSED.worthwhile() || sick.pausedShare() == 1
                ? ""
                : "; it stands still for collections %s of the time where it did %s"
                        .formatted(RealTime.percent(sick.pausedShare()), RealTime.percent(healthy.pausedShare()));
    }

    private String room() {
        double free = 1 - sick.liveShare();
        double before = 1 - healthy.liveShare();
        return free > NARROW || 2 * free > before || sick.liveShare() == 1
                ? ""
                : "; full collections leave %s of its heap free%s"
                        .formatted(
                                RealTime.percent(free),
                                healthy.liveShare() > 0 ? " where they left " + RealTime.percent(before) : "");
    }

    private String cause(List<Cause> causes, Together together, Interval unexplained) {
        Cause first = causes.get(0);
        double alone = first.restored() == null ? 0 : first.restored().value();
        boolean none = !Standing.restores(first.restored());
        if (none && together != null && Standing.restores(together.restored())) {
            return "No single component brings it back, but %s together do: %s with their healthy selves, %s of the way%s."
                    .formatted(
                            String.join(" and ", together.components()),
                            time.of(together.meanMillis()),
                            RealTime.percent(together.restored().value()),
                            rest(unexplained));
        }
        if (none) {
            return first.restored() == null
                    ? "No component that was tried brings it back."
                    : "No component that was tried brings it back; %s does most, %s of the way."
                            .formatted(first.component(), RealTime.percent(Math.max(0, alone)));
        }
        return "The cause is %s: with its healthy self, all else left sick, the page takes %s, %s of the way back (%s to %s)%s%s%s."
                .formatted(
                        first.component(),
                        time.of(first.meanMillis()),
                        RealTime.percent(first.restored().value()),
                        RealTime.percent(first.restored().low()),
                        RealTime.percent(first.restored().high()),
                        reverse(first),
                        first.evidence().isEmpty() ? "" : "; " + String.join(", ", first.evidence()),
                        more(together, alone) + rest(unexplained));
    }

    private static String more(Together together, double alone) {
        return together == null || together.restored().value() <= alone
                ? ""
                : "; %s together bring it %s of the way"
                        .formatted(
                                String.join(" and ", together.components()),
                                RealTime.percent(together.restored().value()));
    }

    private static String reverse(Cause cause) {
        if (cause.produces() == null) {
            return "";
        }
        return cause.produces() >= Standing.HALF
                ? ", and its sick self alone makes the healthy page sick"
                : ", though its sick self alone does not make the healthy page sick: another change has a part in it";
    }

    private static String rest(Interval unexplained) {
        return unexplained.value() < REST
                ? ""
                : "; %s stays unexplained".formatted(RealTime.percent(unexplained.value()));
    }
}
