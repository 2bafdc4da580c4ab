package dev.hotpath.results.machine;

import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.TrialRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The forks of one place, disturbed ones left out where enough others remain.
 *
 * @param result the forks that are judged, as one
 * @param rounds in which the place was measured; empty for foreign results, which know of no rounds
 * @param leftOut the disturbed rounds that are not among the forks
 * @param kept the disturbed rounds that are, since too few others remain
 * @param slowdown how many times slower than when quiet the control was in the worst of those; 1 when there are none
 */
public record Forks(JmhResult result, Set<Integer> rounds, Set<Integer> leftOut, Set<Integer> kept, double slowdown) {

    /** With fewer a point says nothing of its noise. */
    private static final int OF_A_POINT = 3;

    private record Place(String benchmark, String mode, int threads, Map<String, String> params) {
        static Place of(JmhResult result) {
            return new Place(result.benchmark(), result.mode(), result.threads(), result.params());
        }
    }

    /** All that foreign results hold, a place each. */
    public static List<Forks> of(Collection<JmhResult> merged) {
        return merged.stream()
                .map(result -> new Forks(result, Set.of(), Set.of(), Set.of(), 1))
                .toList();
    }

    /** The places of a run, in the order in which each was first measured, for curves. */
    public static List<Forks> of(List<TrialRecord> journal, Control control) {
        return of(journal, control, OF_A_POINT);
    }

    /** @param least as many undisturbed forks a place must have, for the disturbed ones to be left out */
    public static List<Forks> of(List<TrialRecord> journal, Control control, int least) {
        Map<Place, List<TrialRecord>> byPlace = new LinkedHashMap<>();
        for (TrialRecord trial : journal) {
            if (trial.result() != null) {
                byPlace.computeIfAbsent(Place.of(trial.result()), p -> new ArrayList<>())
                        .add(trial);
            }
        }
        return byPlace.values().stream()
                .map(trials -> ofPlace(trials, control, least))
                .toList();
    }

    /** The rounds that any of several places has. */
    public static Set<Integer> together(Collection<Forks> places, Function<Forks, Set<Integer>> rounds) {
        Set<Integer> all = new TreeSet<>();
        places.forEach(place -> all.addAll(rounds.apply(place)));
        return all;
    }

    private static Forks ofPlace(List<TrialRecord> trials, Control control, int least) {
        Set<Integer> rounds = new TreeSet<>();
        Set<Integer> disturbed = new TreeSet<>();
        double worst = 1;
        List<JmhResult> quiet = new ArrayList<>();
        for (TrialRecord trial : trials) {
            OptionalDouble slowdown =
                    control.slowdown(trial.round(), trial.result().threads());
            rounds.add(trial.round());
            if (slowdown.isPresent()) {
                disturbed.add(trial.round());
                worst = Math.max(worst, slowdown.getAsDouble());
            } else {
                quiet.add(trial.result());
            }
        }
        if (quiet.size() >= least) {
            return new Forks(JmhResult.merge(quiet).get(0), rounds, disturbed, Set.of(), worst);
        }
        List<JmhResult> all = trials.stream().map(TrialRecord::result).toList();
        return new Forks(JmhResult.merge(all).get(0), rounds, Set.of(), disturbed, worst);
    }
}
