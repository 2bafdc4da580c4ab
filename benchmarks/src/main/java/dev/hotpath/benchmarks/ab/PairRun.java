package dev.hotpath.benchmarks.ab;

import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.results.compare.Gate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Measures pairs round by round, one fork after the other and never two at once. */
final class PairRun {

    /** A place that fails so often on one side will not do better. */
    private static final int FAILURES = 2;

    private final Forks forks;
    private final Order order;
    private final Consumer<ForkRecord> journal;
    private final Progress progress;
    private final Clock clock;
    private final Pace pace;
    private final List<ForkRecord> taken = new ArrayList<>();
    private final Set<String> ended = new HashSet<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private final Map<String, String> givenUp = new LinkedHashMap<>();
    private volatile boolean stopped;

    /** @param journal takes each fork that has ended; what it has taken survives the end of this process, however it ends */
    PairRun(Forks forks, Order order, Consumer<ForkRecord> journal, Progress progress, Clock clock, Pace pace) {
        this.forks = forks;
        this.order = order;
        this.journal = journal;
        this.progress = progress;
        this.clock = clock;
        this.pace = pace;
    }

    /** Takes over what an earlier process has measured: those pairs are not measured again. */
    void resumeAfter(Collection<ForkRecord> earlier) {
        for (ForkRecord fork : earlier) {
            remember(fork);
            if (!fork.results().isEmpty()) {
                pace.took(fork.trial(), fork.seconds());
            }
        }
    }

    /**
     * Measures one pair of each place in each round.
     *
     * @param rounds at most
     * @param deadline when the last fork must have ended; null for no limit. Whether a round fits is not
     *     asked before the first
     */
    void measure(Phase phase, List<Place> places, int rounds, Instant deadline) {
        measure(phase, places, rounds, deadline, null);
    }

    /** @param end by which as many fresh pairs of all of them as a verdict takes must have ended too; null where none follow */
    void measure(Phase phase, List<Place> places, int rounds, Instant deadline, Instant end) {
        List<Place> open = new ArrayList<>(places);
        open.removeIf(this::isGivenUp);
        int number = 0;
        for (int round = 1; round <= rounds && !stopped && !open.isEmpty(); round++) {
            if (round > 1 && late(deadline, pace.round(open))) {
                return;
            }
            if (round > Gate.LEAST_PAIRS && late(end, pace.round(open).multipliedBy(1L + Gate.LEAST_PAIRS))) {
                return;
            }
            List<Place> shuffled = order.round(phase, round, open);
            for (int i = 0; i < shuffled.size() && !stopped && !late(deadline, Duration.ZERO); i++) {
                number++;
                if (ended.contains(key(shuffled.get(i).id(), phase, round))) {
                    continue;
                }
                List<Place> rest = shuffled.subList(i, shuffled.size());
                Duration all = pace.round(rest).plus(pace.round(open).multipliedBy(rounds - round));
                int remaining = rest.size() + open.size() * (rounds - round);
                progress.trial(number, number - 1 + remaining, words(phase, shuffled.get(i)), left(all, deadline));
                pair(phase, round, shuffled.get(i));
            }
            open.removeIf(this::isGivenUp);
        }
    }

    private static String words(Phase phase, Place place) {
        return (phase == Phase.CONFIRMING ? "confirming " : "") + place.words();
    }

    private void pair(Phase phase, int round, Place place) {
        Arm first = order.first(phase, round, place);
        if (fork(phase, round, place, first, true)) {
            fork(phase, round, place, first.other(), false);
        }
    }

    private boolean fork(Phase phase, int round, Place place, Arm arm, boolean first) {
        if (stopped) {
            return false;
        }
        Instant startedAt = clock.instant();
        Forks.Taken fork = forks.take(place, arm);
        if (stopped && !fork.isOk()) {
            // Ended by us in the middle: it has not failed, it has not been measured.
            return false;
        }
        double seconds = Duration.between(startedAt, clock.instant()).toMillis() / 1e3;
        ForkRecord record = new ForkRecord(
                place.id(),
                phase,
                round,
                arm,
                first,
                place.canary(),
                fork.why(),
                startedAt.toString(),
                seconds,
                fork.results());
        journal.accept(record);
        remember(record);
        if (fork.isOk()) {
            pace.took(place.id(), seconds);
        } else {
            progress.failed(place.words() + " at the " + side(arm), fork.why());
        }
        return fork.isOk();
    }

    private void remember(ForkRecord fork) {
        taken.add(fork);
        boolean failed = fork.results().isEmpty();
        if (failed || !fork.first()) {
            ended.add(key(fork.trial(), fork.phase(), fork.round()));
        }
        if (failed && failures.merge(fork.trial() + " at the " + side(fork.arm()), 1, Integer::sum) == FAILURES) {
            givenUp.put(fork.trial(), fork.trial() + ": fails at the " + side(fork.arm()) + ": " + fork.why());
        }
    }

    private static String key(String trial, Phase phase, int round) {
        return phase + " " + round + " " + trial;
    }

    private static String side(Arm arm) {
        return arm == Arm.BASE ? "base" : "head";
    }

    /** Whether any fork of a step has ended, in this process or before. */
    boolean hasBegun(Phase phase) {
        return taken.stream().anyMatch(fork -> fork.phase() == phase);
    }

    /** Whether it failed so often on one side that it is not tried again. */
    boolean isGivenUp(Place place) {
        return givenUp.containsKey(place.id());
    }

    /** Whether any fails at the head each time, where the base's forks ended well; one that ran there before may be flaky. */
    boolean breaksAtHead() {
        return givenUp.keySet().stream()
                .anyMatch(trial -> failures.getOrDefault(trial + " at the head", 0) >= FAILURES
                        && !failures.containsKey(trial + " at the base")
                        && hasEndedWell(trial, Arm.BASE)
                        && !hasEndedWell(trial, Arm.HEAD));
    }

    /** A canary is of the same jar on both sides, and none of the head's. */
    private boolean hasEndedWell(String trial, Arm arm) {
        return taken.stream()
                .anyMatch(f -> !f.canary()
                        && f.trial().equals(trial)
                        && f.arm() == arm
                        && !f.results().isEmpty());
    }

    /** Ends the fork that is running and begins no other; what was measured is kept. From any thread. */
    void stop() {
        stopped = true;
        forks.abort();
    }

    /** All forks that have ended, in their order. */
    List<ForkRecord> taken() {
        return List.copyOf(taken);
    }

    /** A line for each place that was given up, with the reason. */
    List<String> left() {
        return List.copyOf(givenUp.values());
    }

    private boolean late(Instant deadline, Duration still) {
        return deadline != null && clock.instant().plus(still).isAfter(deadline);
    }

    private Duration left(Duration all, Instant deadline) {
        Duration until = deadline == null ? all : Duration.between(clock.instant(), deadline);
        return until.compareTo(all) < 0 ? until : all;
    }
}
