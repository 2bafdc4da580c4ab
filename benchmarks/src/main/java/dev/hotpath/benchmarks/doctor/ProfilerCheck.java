package dev.hotpath.benchmarks.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which of async-profiler's events give samples here. */
final class ProfilerCheck implements Check {

    static final List<String> EVENTS = List.of("cpu", "ctimer", "itimer", "wall", "alloc", "lock", "cycles");

    private final Function<List<String>, Map<String, Boolean>> trials;

    ProfilerCheck() {
        this(ProfilerTrials::run);
    }

    /** @param trials tells of each event whether it gave samples */
    ProfilerCheck(Function<List<String>, Map<String, Boolean>> trials) {
        this.trials = trials;
    }

    @Override
    public String name() {
        return "async-profiler";
    }

    @Override
    public Finding look() {
        List<String> works = new ArrayList<>();
        List<String> fails = new ArrayList<>();
        new LinkedHashMap<>(trials.apply(EVENTS)).forEach((event, samples) -> (samples ? works : fails).add(event));
        String figure = (works.isEmpty() ? "no event works" : String.join(" ", works))
                + (fails.isEmpty() ? "" : "; not: " + String.join(" ", fails));
        if (works.isEmpty()) {
            return Finding.missing(name(), figure, "There are no flame graphs here; verdicts do not need them.");
        }
        // cycles needs the processor's counters, which virtual machines rarely hand on: nothing else depends on it.
        fails.remove("cycles");
        return fails.isEmpty()
                ? Finding.ok(name(), figure, "Flame graphs by these events can be made; cycles needs bare metal.")
                : Finding.warning(name(), figure, "Flame graphs by the failing events can't be made here.");
    }
}
