package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Catalog;
import dev.hotpath.benchmarks.lab.Planner;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.sweep.RecordedPlan;
import dev.hotpath.results.sweep.Sweep;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The command that measures what a plan measured. Where somebody's own servers and payloads are is not recorded, and left to be filled in.
 */
final class RunAgain {

    private static final Duration QUICK = Duration.ofMinutes(10);
    private static final String PAYLOADS = "--payloads";
    private static final String REDIS = "--redis";

    /** What makes a sweep the same again; its words may have changed. */
    private record Same(String benchmark, String axis, AxisKind kind, Map<String, String> params, List<Double> points) {

        static Set<Same> of(List<Sweep> sweeps) {
            return sweeps.stream()
                    .map(sweep ->
                            new Same(sweep.benchmark(), sweep.axis(), sweep.kind(), sweep.params(), sweep.points()))
                    .collect(Collectors.toSet());
        }
    }

    private final Catalog own;

    /** @param own the suite's own benchmarks */
    RunAgain(Catalog own) {
        this.own = own;
    }

    String command(RecordedPlan plan) {
        String selection = plan.jar() == null ? own(plan) : asked(plan, true);
        boolean quick = selection.endsWith("--quick");
        String budget = plan.budgetSeconds() == null || (quick && plan.budgetSeconds() == QUICK.toSeconds())
                ? ""
                : " --budget " + plan.budgetSeconds() + "s";
        String given = plan.given().stream()
                .map(option -> " " + option + " " + place(option))
                .collect(Collectors.joining());
        return "java -jar benchmarks.jar diagnose" + selection + given + budget + " --forks " + plan.rounds()
                + " --seed " + plan.seed();
    }

    private static String place(String option) {
        if (option.equals(PAYLOADS)) {
            return "DIR";
        }
        return option.equals(REDIS) ? "URI" : "URL";
    }

    private String own(RecordedPlan plan) {
        List<String> components =
                plan.sweeps().stream().map(Sweep::component).distinct().toList();
        Set<Same> sweeps = Same.of(plan.sweeps());
        List<Double> supplied = supplied(plan);
        for (List<String> named : List.of(List.<String>of(), components)) {
            for (boolean quick : plan.budgetSeconds() == null ? new boolean[] {false} : new boolean[] {true, false}) {
                Set<Same> planned = Same.of(new Planner(own, supplied)
                        .plan(named, quick, plan.seed())
                        .sweeps());
                if (planned.equals(sweeps)) {
                    return named.stream().map(name -> " " + name).collect(Collectors.joining())
                            + (quick ? " --quick" : "");
                }
            }
        }
        String names = names(plan.sweeps());
        Set<Same> principal = Same.of(new Planner(own.matching(Pattern.compile(names)), supplied)
                .plan(List.of(), true, plan.seed())
                .sweeps());
        // --quick always has a budget.
        return plan.budgetSeconds() != null && principal.equals(sweeps)
                ? " --benchmark " + ShellWords.quoted(names) + " --quick"
                : asked(plan, false);
    }

    private static String names(List<Sweep> sweeps) {
        return sweeps.stream()
                .map(Sweep::benchmark)
                .distinct()
                .map(name -> "^" + name.replace(".", "\\.") + "$")
                .collect(Collectors.joining("|"));
    }

    /** The sizes of somebody's own payloads, which no benchmark declares. */
    private List<Double> supplied(RecordedPlan plan) {
        return plan.sweeps().stream()
                .filter(sweep -> own.benchmarks().stream()
                        .anyMatch(benchmark -> benchmark.name().equals(sweep.benchmark())
                                && benchmark.scales() != null
                                && benchmark.scales().points().length == 0))
                .flatMap(sweep -> sweep.points().stream())
                .distinct()
                .toList();
    }

    /** By name, axis and points, as far as these are the same for all. */
    private static String asked(RecordedPlan plan, boolean foreign) {
        List<Sweep> sweeps = plan.sweeps();
        StringBuilder asked = new StringBuilder();
        if (foreign) {
            // Without its folder, which is nobody else's.
            asked.append(" --jar ")
                    .append(ShellWords.quoted(String.valueOf(Path.of(plan.jar()).getFileName())));
        }
        asked.append(" --benchmark ").append(ShellWords.quoted(names(sweeps)));
        Sweep first = sweeps.get(0);
        boolean alike = sweeps.stream()
                .allMatch(sweep -> sweep.axis().equals(first.axis())
                        && sweep.kind() == first.kind()
                        && sweep.points().equals(first.points()));
        // Payloads are their own points.
        if (alike && !plan.given().contains(PAYLOADS)) {
            List<String> points = first.points().stream().map(first::valueAt).toList();
            asked.append(" --axis ").append(ShellWords.quoted(first.axis()));
            asked.append(" --kind ").append(first.kind().name().toLowerCase(Locale.ROOT));
            asked.append(" --points ").append(ShellWords.quoted(String.join(",", points)));
        }
        return asked.toString();
    }
}
