package dev.hotpath.results.attribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts how often blind diagnoses were right. A case that was run twice counts as it came out last, so a score can be resumed. */
public final class Scoring {

    static final String OURS = "counterfactual runs";

    /** Two causes with the same symptoms. */
    private record Pair(int one, int other) {
        String name() {
            return one + "/" + other;
        }

        boolean has(CaseResult result) {
            return result.number() == one || result.number() == other;
        }
    }

    private static final List<Pair> HARD =
            List.of(new Pair(3, 13), new Pair(4, 1), new Pair(6, 7), new Pair(8, 12), new Pair(9, 10), new Pair(1, 2));

    private static final List<String> METHODS = List.of(Baselines.SELF_TIME, Baselines.GROWTH, Baselines.Z_SCORE);

    private final List<CaseResult> results;

    private Scoring(Collection<CaseResult> results) {
        Map<String, CaseResult> last = new LinkedHashMap<>();
        results.forEach(result -> last.put(result.name() + " " + result.seed(), result));
        this.results = List.copyOf(last.values());
    }

    /** The score of what is there so far. */
    public static Score of(Collection<CaseResult> results) {
        return new Scoring(results).score();
    }

    private Score score() {
        List<CaseResult> sick = results.stream().filter(CaseResult::sick).toList();
        List<CaseResult> well =
                results.stream().filter(result -> !result.sick()).toList();
        List<Score.Method> methods = new ArrayList<>();
        methods.add(new Score.Method(OURS, top(sick, 1), top(sick, 3), victims(sick)));
        for (String method : METHODS) {
            methods.add(new Score.Method(
                    method, baseline(sick, method, 1), baseline(sick, method, 3), baselineVictims(sick, method)));
        }
        double[] seconds =
                results.stream().mapToDouble(CaseResult::seconds).sorted().toArray();
        return new Score(
                Score.SCHEMA,
                methods,
                count(well, CaseResult::alarm),
                count(results, result -> result.outcome() == Outcome.CANNOT_TELL),
                causes(sick),
                pairs(sick),
                Levels.median(seconds),
                seconds.length == 0 ? Double.NaN : seconds[seconds.length - 1]);
    }

    private static List<Score.Row> causes(List<CaseResult> sick) {
        Map<String, List<CaseResult>> byName = new LinkedHashMap<>();
        sick.forEach(result ->
                byName.computeIfAbsent(result.name(), name -> new ArrayList<>()).add(result));
        List<Score.Row> rows = new ArrayList<>();
        byName.forEach((name, cases) -> rows.add(row(label(cases.get(0)), cases, null)));
        return rows;
    }

    private static List<Score.Row> pairs(List<CaseResult> sick) {
        List<Score.Row> rows = new ArrayList<>();
        for (Pair pair : HARD) {
            List<CaseResult> cases = sick.stream().filter(pair::has).toList();
            if (cases.stream().map(CaseResult::number).distinct().count() == 2) {
                rows.add(row(pair.name(), cases, mistaken(cases)));
            }
        }
        return rows;
    }

    /** Where both have the same component, naming it is right for both, and nothing can be mistaken. */
    private static Share mistaken(List<CaseResult> cases) {
        List<String> components =
                cases.stream().map(CaseResult::cause).distinct().toList();
        return count(
                cases,
                result -> !result.within(1)
                        && result.outcome() == Outcome.FAULT
                        && components.contains(result.causes().get(0)));
    }

    private static Score.Row row(String name, List<CaseResult> cases, Share mistaken) {
        Map<String, Share> baselines = new LinkedHashMap<>();
        METHODS.forEach(method -> baselines.put(method, baseline(cases, method, 1)));
        String cause = String.join(
                ", ", cases.stream().map(CaseResult::cause).distinct().toList());
        return new Score.Row(name, cause, top(cases, 1), top(cases, 3), victims(cases), mistaken, baselines);
    }

    private static String label(CaseResult result) {
        return result.number() == 0 ? result.name() : result.number() + " " + result.name();
    }

    private static Share top(List<CaseResult> cases, int first) {
        return count(cases, result -> result.within(first));
    }

    private static Share victims(List<CaseResult> cases) {
        return count(withVictim(cases).toList(), CaseResult::victimFirst);
    }

    private static Share baseline(List<CaseResult> cases, String method, int first) {
        return count(cases, result -> result.among(result.baselines().getOrDefault(method, List.of()), first));
    }

    private static Share baselineVictims(List<CaseResult> cases, String method) {
        return count(
                withVictim(cases).toList(),
                result -> result.baselines().getOrDefault(method, List.of()).stream()
                        .limit(1)
                        .anyMatch(result::isVictim));
    }

    private static Stream<CaseResult> withVictim(List<CaseResult> cases) {
        return cases.stream().filter(result -> result.victim() != null);
    }

    private static Share count(List<CaseResult> cases, Predicate<CaseResult> which) {
        return Share.of(cases.stream().filter(which).count(), cases.size());
    }
}
