package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.benchmarks.replay.ReplayedExperiment;
import dev.hotpath.fixtures.incident.Incident;
import dev.hotpath.fixtures.incident.Incidents;
import dev.hotpath.fixtures.page.replay.Load;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.results.attribution.Attribution;
import dev.hotpath.results.attribution.Attributor;
import dev.hotpath.results.attribution.Budget;
import dev.hotpath.results.attribution.CaseResult;
import dev.hotpath.results.attribution.Score;
import dev.hotpath.results.attribution.ScoreReport;
import dev.hotpath.results.attribution.Scoring;
import dev.hotpath.results.record.AtomicFile;
import dev.hotpath.results.record.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts how often the diagnosis finds the cause that was put in. */
@Command(
        name = "score",
        description = {
            "Diagnose every cause that ships, blind and with its parameters moved by a seed, and count how often it is found.",
            "What --out already holds is not run again: a stopped one goes on where it was."
        },
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar incident score                    20 causes and 2 without a fault, 3 seeds: 2 hours",
            "  java -jar benchmarks.jar incident score --seeds 1 --only slow-tail,volume --out mine"
        })
final class IncidentScoreCommand implements Callable<Integer> {

    private static final int CAUSES = 20;
    private static final List<String> WELL = List.of("no-fault", "slack");
    private static final int SECONDS_A_CASE = 100;

    private final Console console;

    @Option(names = "--seeds", paramLabel = "N", description = "How many seeds a cause. Default: ${DEFAULT-VALUE}.")
    int seeds = 3;

    @Option(
            names = "--first-seed",
            paramLabel = "N",
            description = "The seeds count up from it; others must score the same. Default: ${DEFAULT-VALUE}.")
    long firstSeed = 1;

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "Only these incidents.")
    List<String> only = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where score.jsonl grows and score.md and score.json are written. Default: ${DEFAULT-VALUE}.")
    Path out = Path.of("results", "incidents");

    @Mixin
    Verbosity verbosity;

    IncidentScoreCommand(Console console) {
        this.console = console;
    }

    private record Case(Incident incident, int number, long seed) {}

    @Override
    public Integer call() throws InterruptedException {
        if (seeds < 1) {
            throw new BadInput("--seeds " + seeds + " scores nothing: give at least 1");
        }
        ResultLines<CaseResult> lines = new ResultLines<>(out.resolve("score.jsonl"), CaseResult.class);
        List<CaseResult> results = new ArrayList<>(lines.read());
        List<Case> open = cases().stream()
                .filter(each -> results.stream().noneMatch(known -> is(known, each)))
                .toList();
        if (!open.isEmpty()) {
            run(open, results, lines);
        }
        Score score = Scoring.of(results);
        String report = ScoreReport.markdown(score, command());
        write("score.md", report);
        write("score.json", Json.text(score));
        console.out().print(report);
        return ExitCode.DONE;
    }

    private String command() {
        return "java -jar benchmarks.jar incident score --seeds " + seeds + " --first-seed " + firstSeed
                + (only.isEmpty() ? "" : " --only " + String.join(",", only));
    }

    private void run(List<Case> open, List<CaseResult> results, ResultLines<CaseResult> lines)
            throws InterruptedException {
        Progress progress = console.progress(verbosity.quiet);
        try (Replay replay = ReplayOptions.start()) {
            for (int i = 0; i < open.size(); i++) {
                Case each = open.get(i);
                progress.trial(
                        i + 1,
                        open.size(),
                        each.incident().name() + ", seed " + each.seed(),
                        Duration.ofSeconds((long) SECONDS_A_CASE * (open.size() - i)));
                CaseResult result = diagnose(replay, each);
                lines.append(result);
                results.add(result);
            }
        }
        progress.done();
    }

    private static CaseResult diagnose(Replay replay, Case one) throws InterruptedException {
        Incident moved = one.incident().jittered(one.seed());
        Load load =
                Pace.ofDiagnosis(moved.healthy().model(), moved.sick().model()).load(one.seed());
        long start = System.nanoTime();
        Attribution found = new Attributor(Budget.USUAL, moved.healthy().model().scale(), System::nanoTime, one.seed())
                .attribute(new ReplayedExperiment(replay, moved.healthy(), moved.sick(), load));
        return CaseResult.of(
                moved.name(),
                one.number(),
                one.seed(),
                label(moved.expected().cause(), found.causeRanking()),
                label(moved.expected().victim(), found.victimRanking()),
                found,
                (System.nanoTime() - start) / 1e9);
    }

    /** Where several answers are right, the one that was given, if it is among them. */
    private static String label(List<String> right, List<String> ranking) {
        if (!ranking.isEmpty() && right.contains(ranking.get(0))) {
            return ranking.get(0);
        }
        return right.isEmpty() ? null : right.get(0);
    }

    private List<Case> cases() {
        List<String> shipped =
                Incidents.shipped().stream().map(Incidents.Entry::name).toList();
        List<String> names = new ArrayList<>(shipped.subList(0, CAUSES));
        names.addAll(WELL);
        for (String name : only) {
            if (!names.contains(name)) {
                throw new BadInput("--only " + name + " is not scored"
                        + Nearest.to(name, names)
                                .map(n -> "; did you mean " + n + "?")
                                .orElse(""));
            }
        }
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < seeds; i++) {
            for (String name : names) {
                if (only.isEmpty() || only.contains(name)) {
                    int number = WELL.contains(name) ? 0 : shipped.indexOf(name) + 1;
                    cases.add(new Case(Incidents.load(name), number, firstSeed + i));
                }
            }
        }
        return cases;
    }

    private static boolean is(CaseResult known, Case one) {
        return known.name().equals(one.incident().name()) && known.seed() == one.seed();
    }

    private void write(String name, String text) {
        AtomicFile.write(out.resolve(name), stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
