package dev.hotpath.results.report;

import dev.hotpath.results.record.BenchmarkName;
import dev.hotpath.results.scaling.Shape;
import dev.hotpath.results.scaling.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The end of a run in words: the worst component first, each with its worst curve. Components that are there to show that
 * the judgement works come last.
 */
public final class VerdictText {

    private record Group(String component, boolean selfCheck) {}

    static final Comparator<Verdict> WORST_FIRST = Comparator.comparingInt(VerdictText::severity)
            .thenComparingDouble(VerdictText::excess)
            .reversed();

    private VerdictText() {}

    /** One line a component; with {@code everyCurve} the component's other curves below it, worst first. */
    public static List<String> lines(List<Verdict> verdicts, boolean everyCurve) {
        Map<Group, List<Verdict>> byComponent = new LinkedHashMap<>();
        worstFirst(verdicts)
                .forEach(v -> byComponent
                        .computeIfAbsent(
                                new Group(
                                        Printable.of(v.curve().component()),
                                        v.curve().selfCheck()),
                                c -> new ArrayList<>())
                        .add(v));
        int width = byComponent.keySet().stream()
                .mapToInt(group -> group.component().length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        byComponent.forEach((group, curves) -> {
            boolean all = everyCurve || group.selfCheck();
            for (int i = 0; i < (all ? curves.size() : 1); i++) {
                Verdict verdict = curves.get(i);
                String name = i == 0 ? group.component() : "";
                lines.add(name + " ".repeat(width - name.length()) + "  " + Printable.of(verdict.words()));
            }
            if (!all && curves.size() > 1) {
                lines.add(" ".repeat(width + 2) + others(curves.subList(1, curves.size())));
            }
        });
        return lines;
    }

    /** The worst first, and what is there to show that the judgement works last. */
    public static List<Verdict> worstFirst(List<Verdict> verdicts) {
        return verdicts.stream()
                .sorted(Comparator.comparing((Verdict v) -> v.curve().selfCheck())
                        .thenComparing(WORST_FIRST))
                .toList();
    }

    /** The curves worth a picture, worst first: a component's worst nonlinear one, or with {@code everyCurve} all of them. */
    public static List<Verdict> nonlinear(List<Verdict> verdicts, boolean everyCurve) {
        Set<String> components = new HashSet<>();
        return verdicts.stream()
                .filter(v -> Boolean.TRUE.equals(v.shape().nonlinear()))
                .filter(v -> !v.curve().selfCheck())
                .sorted(WORST_FIRST)
                .filter(v -> everyCurve || components.add(v.curve().component()))
                .toList();
    }

    /** What a picture of a curve is called: its component, then class and method. */
    public static String title(Verdict verdict) {
        return Printable.of(verdict.curve().component() + "  "
                + BenchmarkName.brief(verdict.curve().benchmark()));
    }

    private static String others(List<Verdict> others) {
        Map<String, Integer> byShape = new LinkedHashMap<>();
        others.forEach(v -> byShape.merge(v.shape().label(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        byShape.forEach((shape, n) -> words.add(n + " " + shape));
        return "and " + String.join(", ", words);
    }

    private static int severity(Verdict verdict) {
        Shape shape = verdict.shape();
        return switch (shape) {
            case WORSE_THAN_QUEUEING -> 5;
            case SUPERLINEAR, KNEE -> 4;
            case QUEUEING -> 3;
            case CANNOT_TELL -> 2;
            case LINEAR -> 1;
            case FLAT -> 0;
        };
    }

    private static double excess(Verdict verdict) {
        return verdict.excess() == null ? 0 : verdict.excess().value();
    }
}
