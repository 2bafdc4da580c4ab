package dev.hotpath.results.gate;

import dev.hotpath.results.report.MarkdownDocument;
import dev.hotpath.results.report.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The gate's error rates as people read them, in Markdown. */
public final class GateReport {

    /** The outcome of a suite, by the exit status that says so. */
    private static final Map<String, String> ENDS = new TreeMap<>(Map.of(
            "0 (nothing changed)", "ok", "1 (something got slower)", "regressed", "3 (not told)", "inconclusive"));

    private final GateRecord record;
    private final MarkdownDocument text = new MarkdownDocument();

    private GateReport(GateRecord record) {
        this.record = record;
    }

    public static String markdown(GateRecord record) {
        return new GateReport(record).write();
    }

    private String write() {
        text.line("# How often the gate is wrong");
        text.line("");
        text.line(String.format(
                Locale.ROOT,
                "Made by %s: %,d suites compared, seed %d. The same command gives the same table; every figure is in `gate.json`.",
                MarkdownText.verbatim(record.command()),
                record.suites().stream().mapToLong(SuiteRate::comparisons).sum(),
                record.seed()));
        text.line("");
        text.line(
                record.recorded().isEmpty()
                        ? "The forks are **synthetic**: scattered as forks on shared machines with two cores were, but measured by"
                                + " nobody. Give run folders or JMH JSON to use real ones."
                        : "The forks are those recorded in "
                                + record.recorded().stream()
                                        .map(MarkdownText::of)
                                        .collect(Collectors.joining(", "))
                                + ", dealt to two sides at random. \"Swept\": a benchmark's forks at all its points, as ratios to the"
                                + " median of their point, and their time only: what they allocate is a family of its own, with one suite in"
                                + " twenty of its own. What is called synthetic was not recorded and is made up.");
        text.line("");
        text.line(
                "hotpath screens with ten pairs of forks, gives what is suspect ten fresh ones, and decides by all. The other rules get all twenty"
                        + " pairs, and the time per operation only. Neighbours: forks that ran one after the other make a pair. Any two: they"
                        + " are dealt without regard to when they ran.");
        checks();
        same();
        planted();
        neighbours();
        live();
        return text.toString();
    }

    private void checks() {
        text.heading("What is promised, and what was measured");
        text.head(List.of("promise", "wanted", "measured", "kept"));
        record.checks()
                .forEach(check -> text.row(List.of(
                        check.what(),
                        check.wanted(),
                        MarkdownText.of(check.measured()),
                        check.met() ? "yes" : "**no**")));
    }

    private void same() {
        text.heading("The same code on both sides: how often something is said to have changed");
        header("benchmark", "forks", "pairs");
        for (BenchmarkRate rate : of(Effect.NONE)) {
            cells(
                    rate,
                    List.of(MarkdownText.of(rate.benchmark()), Integer.toString(rate.forks()), rate.pairing()),
                    Share::changed);
        }
        for (SuiteRate rate : suites(Effect.NONE)) {
            List<String> cells = new ArrayList<>(List.of(
                    "**a suite of " + rate.benchmarks() + ", anything**", "", rate.pairing(), percent(rate.changed())));
            rate.others().values().forEach(share -> cells.add(percent(share)));
            text.row(cells);
        }
        text.line("");
        text.line("Suites thrown away because the canary moved without a reason: "
                + suites(Effect.NONE).stream()
                        .map(rate -> percent(rate.outcomes().get("contaminated")) + " (" + rate.pairing() + ")")
                        .collect(Collectors.joining(", "))
                + ". They would be measured again, and nothing else is counted of them.");
        text.line("");
        text.line(
                "With which exit status a suite of the same code ends: "
                        + suites(Effect.NONE).stream()
                                .map(rate -> ENDS.entrySet().stream()
                                                .map(end -> end.getKey() + " in "
                                                        + percent(
                                                                rate.outcomes().get(end.getValue())))
                                                .collect(Collectors.joining(", "))
                                        + " (" + rate.pairing() + ")")
                                .collect(Collectors.joining("; "))
                        + ". It is 3 as soon as one benchmark could not be shown to lie inside the band: a gate lets 0 and 3 pass, and stops at 1.");
    }

    private void planted() {
        text.heading("A change of known size in one benchmark of the suite: how often it is found");
        text.line(
                "In brackets how often it was given the wrong sign, where that happened. The other rules don't look at allocation, nor at"
                        + " percentiles: one call in a hundred ten times as slow adds 9 % to the mean. Scatter: how far one fork is off, as a"
                        + " standard deviation; where it is larger than the change, ten pairs seldom show it.");
        text.line("");
        header("change", "benchmark", "scatter");
        List<Effect> effects = new ArrayList<>(Effect.ofTime());
        effects.add(Effect.BYTES);
        effects.add(Effect.TAIL);
        for (Effect effect : effects) {
            for (BenchmarkRate rate : of(effect)) {
                List<String> cells = new ArrayList<>(List.of(
                        effect.name(), MarkdownText.of(rate.benchmark()), percent(rate.scatter()), found(rate.ours())));
                rate.others().values().forEach(share -> cells.add(effect == Effect.BYTES ? "" : found(share)));
                text.row(cells);
            }
        }
    }

    private void neighbours() {
        text.heading("A busy neighbour while the head runs, and only then");
        text.line(
                "Everything the head's side runs is so many times as slow, the canary as well. A gate that says \"regressed\" blames the"
                        + " wrong one; what the other rules say of any benchmark is on the right.");
        text.line("");
        List<String> header = new ArrayList<>(List.of("neighbour", "contaminated", "inconclusive", "ok", "regressed"));
        header.addAll(rules());
        text.head(header);
        for (Effect effect : Effect.neighbours()) {
            for (SuiteRate rate : suites(effect)) {
                List<String> cells = new ArrayList<>(List.of(rate.effect()));
                for (String outcome : List.of("contaminated", "inconclusive", "ok", "regressed")) {
                    cells.add(percent(rate.outcomes().get(outcome)));
                }
                rate.others().values().forEach(share -> cells.add(percent(share)));
                text.row(cells);
            }
        }
    }

    private void live() {
        text.heading("The same with measurements");
        text.line(
                "Forks that were recorded cannot show what a rebuild, a warm cache or a hog does to forks that run next to it. These do,"
                        + " on your machine; `Planted` is work of known size in this jar.");
        text.line("");
        text.line("```");
        text.line("# the same code: nothing may change");
        text.line("java -jar benchmarks.jar ab --aa --base benchmarks.jar --head benchmarks.jar --benchmark Planted");
        text.line("# its forks, dealt 10,000 times");
        text.line("java -jar benchmarks.jar gate results/runs/<that run>");
        text.line(
                "# a change of known size in the head: cpu+5 (per cent), alloc+16 (bytes), tail+10 (times, one call in a hundred)");
        text.line("java -jar benchmarks.jar ab --aa --base benchmarks.jar --head benchmarks.jar --benchmark Planted"
                + " --head-jvm-args=-Dhotpath.planted=cpu+5");
        text.line("```");
    }

    private void header(String... first) {
        List<String> header = new ArrayList<>(List.of(first));
        header.add("hotpath");
        header.addAll(rules());
        text.head(header);
    }

    private void cells(BenchmarkRate rate, List<String> first, Function<Share, Double> figure) {
        List<String> cells = new ArrayList<>(first);
        cells.add(percent(figure.apply(rate.ours())));
        rate.others().values().forEach(share -> cells.add(percent(figure.apply(share))));
        text.row(cells);
    }

    private static String found(Share share) {
        return percent(share.slower()) + (share.faster() > 0 ? " (" + percent(share.faster()) + ")" : "");
    }

    private List<String> rules() {
        Map<String, Share> others = record.benchmarks().get(0).others();
        return List.copyOf(others.keySet());
    }

    private List<BenchmarkRate> of(Effect effect) {
        return record.benchmarks().stream()
                .filter(rate -> rate.effect().equals(effect.name()))
                .toList();
    }

    private List<SuiteRate> suites(Effect effect) {
        return record.suites().stream()
                .filter(rate -> rate.effect().equals(effect.name()))
                .toList();
    }

    private static String percent(double share) {
        return GateChecks.percent(share);
    }
}
