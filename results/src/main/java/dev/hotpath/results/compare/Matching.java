package dev.hotpath.results.compare;

import dev.hotpath.results.record.ForkStatistic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two recordings side by side: what is alike on both is compared, the rest is left with the reason, and where nothing is
 * alike the comparison is refused.
 */
public final class Matching {

    private final Recording base;
    private final Recording head;
    private final List<Forks> samples = new ArrayList<>();
    private final Map<Left, List<Place>> left = new LinkedHashMap<>();
    private final Map<String, List<Place>> otherSettings = new LinkedHashMap<>();
    private boolean lacks;

    private record Left(String benchmark, String why) {}

    private Matching(Recording base, Recording head) {
        this.base = base;
        this.head = head;
    }

    /**
     * @throws CannotCompare when the machine differs, or no benchmark can be compared; one line that says which field differs,
     *     with both values
     */
    public static Matching of(Recording base, Recording head) {
        Matching matching = new Matching(base, head);
        matching.refuseOtherMachines();
        matching.match();
        matching.refuseNothing();
        return matching;
    }

    public List<Forks> samples() {
        return samples;
    }

    /** A line for each benchmark that is not compared, or not at each of its places, with the reason. */
    public List<String> left() {
        return left.entrySet().stream()
                .map(e -> e.getValue().get(0).name() + more(e.getValue().size(), " points") + ": "
                        + e.getKey().why())
                .sorted()
                .toList();
    }

    /** Whether the base has anything that could not be held against the head. */
    boolean lacks() {
        return lacks;
    }

    /** What differs without making the two incomparable. */
    public List<String> warnings() {
        List<String> lines = new ArrayList<>();
        otherSettings.forEach(
                (what, places) -> lines.add(what + ": " + places.get(0).name() + more(places.size(), "")));
        if (base.environment().isPresent() && head.environment().isPresent()) {
            lines.addAll(Fingerprint.differences(
                    base.environment().get(), head.environment().get()));
        } else {
            String silent =
                    base.environment().isPresent() ? "head" : head.environment().isPresent() ? "base" : "either side";
            lines.add("CPU, kernel and load of " + silent
                    + " are not recorded in JMH's file: compare runs of one machine only");
        }
        return lines;
    }

    private void refuseOtherMachines() {
        base.environment()
                .flatMap(here -> head.environment().flatMap(there -> Fingerprint.refusal(here, there)))
                .ifPresent(why -> {
                    throw new CannotCompare(sides() + ": " + why + "; measure both on one machine, or with ab");
                });
    }

    private void match() {
        Map<String, List<Place>> onlyHead = new LinkedHashMap<>();
        head.places().keySet().stream()
                .filter(place -> !base.places().containsKey(place))
                .forEach(place -> onlyHead.computeIfAbsent(place.benchmark(), b -> new ArrayList<>())
                        .add(place));
        base.places().forEach((place, measured) -> {
            Measured there = head.places().get(place);
            if (there == null) {
                lack(place, unmatched(place, onlyHead.getOrDefault(place.benchmark(), List.of())));
            } else {
                compare(place, measured, there);
            }
        });
        onlyHead.values().forEach(places -> places.forEach(place -> leave(place, "missing at base")));
    }

    /** What the other side has instead; that is then no longer missing by itself. */
    private static String unmatched(Place place, List<Place> others) {
        Optional<Place> near = others.stream()
                .filter(o -> o.threads() == place.threads() && o.params().equals(place.params()))
                .findFirst()
                .or(() -> others.stream()
                        .filter(o -> o.mode().equals(place.mode()) && o.params().equals(place.params()))
                        .findFirst())
                .or(() -> others.stream()
                        .filter(o -> !o.params().keySet().equals(place.params().keySet()))
                        .findFirst());
        if (near.isEmpty()) {
            return "missing at head";
        }
        Place other = near.get();
        others.remove(other);
        if (!other.params().equals(place.params())) {
            return Differs.words("params", place.paramsInWords(), other.paramsInWords());
        }
        return other.mode().equals(place.mode())
                ? Differs.words("threads", place.threads(), other.threads())
                : Differs.words("mode", place.mode(), other.mode());
    }

    private void compare(Place place, Measured here, Measured there) {
        Settings settings = new Settings(here.settings(), there.settings());
        Optional<String> refusal = here.unit().equals(there.unit())
                ? settings.refusal()
                : Optional.of(Differs.words("unit", here.unit(), there.unit()));
        if (refusal.isPresent()) {
            lack(place, refusal.get());
            return;
        }
        settings.warning()
                .ifPresent(what -> otherSettings
                        .computeIfAbsent(what, w -> new ArrayList<>())
                        .add(place));
        List<String> alone = new ArrayList<>();
        int before = samples.size();
        for (Figures figures : here.ofAllForks()) {
            there.ofAllForks().stream()
                    .filter(other -> other.statistic().equals(figures.statistic())
                            && other.unit().equals(figures.unit()))
                    .findFirst()
                    .ifPresentOrElse(
                            other -> samples.add(new Forks(
                                    place.subject(figures.statistic()),
                                    figures.family(),
                                    figures.unit(),
                                    figures.forks(),
                                    other.forks())),
                            () -> {
                                // Whether a tail can be told is a matter of how many calls there happened to be.
                                if (!figures.statistic().equals(ForkStatistic.P99.label())) {
                                    alone.add(figures.statistic());
                                }
                            });
        }
        if (samples.size() == before) {
            lack(place, "no fork of it has a figure on both sides");
        } else if (!alone.isEmpty()) {
            lack(place, String.join(" and ", alone) + " is of the base alone");
        }
    }

    private void lack(Place place, String why) {
        lacks = true;
        leave(place, why);
    }

    private void leave(Place place, String why) {
        left.computeIfAbsent(new Left(place.benchmark(), why), l -> new ArrayList<>())
                .add(place);
    }

    private void refuseNothing() {
        if (!samples.isEmpty()) {
            return;
        }
        if (left.isEmpty()) {
            throw new CannotCompare(sides() + ": neither measured anything; record both with -rf json");
        }
        Set<String> reasons = left.keySet().stream().map(Left::why).collect(Collectors.toSet());
        String why = reasons.size() == 1 ? reasons.iterator().next() : left().get(0) + more(left.size(), "");
        throw new CannotCompare(
                sides() + ": nothing can be compared: " + why + "; measure both alike, or name runs that were");
    }

    private String sides() {
        return base.name() + " and " + head.name();
    }

    private static String more(int all, String what) {
        return all == 1 ? "" : ", and " + (all - 1) + " more" + (all == 2 ? what.replaceFirst("s$", "") : what);
    }
}
