package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.benchmarks.replay.ReplayedExperiment;
import dev.hotpath.fixtures.Nearest;
import dev.hotpath.fixtures.incident.Incident;
import dev.hotpath.fixtures.incident.Incidents;
import dev.hotpath.fixtures.incident.SystemDefinition;
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
            "What --out already holds of the same code and the same systems is not run again: a stopped one goes on where it was."
        },
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar incident score                    20 causes and 2 without a fault, 3 seeds: 2 hours",
            "  java -jar benchmarks.jar incident score --seeds 1 --only slow-tail,volume --out mine",
            "",
            "Exit status: 0 scored, 2 bad input, 3 a diagnosis had a load that was not sent on schedule: it is run again the next time."
        })
final class IncidentScoreCommand implements Callable<Integer> {

    private static final int CAUSES = 20;
    private static final List<String> WELL = List.of("no-fault", "slack");
    private static final int SECONDS_A_CASE = 100;

    private static final Path PUBLISHED = Path.of("results", "incidents");

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
    Path out = PUBLISHED;

    @Mixin
    Verbosity verbosity;

    IncidentScoreCommand(Console console) {
        this.console = console;
    }

    /** @param of all that its result depends on */
    private record Case(Incident moved, int number, long seed, String of) {

        static Case of(Incident incident, int number, long seed, String code) {
            Incident moved = incident.jittered(seed);
            String systems = moved.healthy().text()
                    + moved.sick().text()
                    + moved.expected().cause()
                    + moved.expected().victim()
                    + Pace.ofDiagnosis(moved.healthy().model(), moved.sick().model());
            return new Case(moved, number, seed, code + " " + Integer.toHexString(systems.hashCode()));
        }

        boolean is(CaseResult known) {
            return known.name().equals(moved.name()) && known.seed() == seed && of.equals(known.of());
        }

        /** Whether none of the results is its own, with its loads on schedule. */
        boolean isOpen(List<CaseResult> results) {
            return results.stream().noneMatch(known -> is(known) && !known.late());
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        if (seeds < 1) {
            throw new BadInput("--seeds " + seeds + " scores nothing: give at least 1");
        }
        List<Case> asked = cases();
        if (!only.isEmpty() && out.equals(PUBLISHED)) {
            throw new BadInput(
                    "--only: the table in " + PUBLISHED + " is of all causes: name another folder with --out");
        }
        ResultLines<CaseResult> lines = new ResultLines<>(out.resolve("score.jsonl"), CaseResult.class);
        List<CaseResult> results = new ArrayList<>(lines.read());
        List<Case> open = open(asked, results);
        if (!open.isEmpty()) {
            run(open, results, lines);
        }
        // What else the file holds is of other cases, or was found by other code.
        Score score = Scoring.of(results.stream()
                .filter(known -> asked.stream().anyMatch(each -> each.is(known)))
                .toList());
        String report = ScoreReport.markdown(score, command());
        write("score.md", report);
        write("score.json", Json.text(score));
        console.out().print(report);
        int late = open(asked, results).size();
        if (late > 0) {
            console.note(
                    late + " of the diagnoses had a load that was not sent on schedule: they count here, and are run"
                            + " again the next time");
            return ExitCode.INCONCLUSIVE;
        }
        return ExitCode.DONE;
    }

    private static List<Case> open(List<Case> asked, List<CaseResult> results) {
        return asked.stream().filter(each -> each.isOpen(results)).toList();
    }

    private String command() {
        List<String> arguments = new ArrayList<>(List.of("incident", "score", "--seeds", Integer.toString(seeds)));
        arguments.addAll(List.of("--first-seed", Long.toString(firstSeed)));
        if (!only.isEmpty()) {
            arguments.addAll(List.of("--only", String.join(",", only)));
        }
        return ShellWords.command(arguments);
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
                        each.moved().name() + ", seed " + each.seed(),
                        Duration.ofSeconds((long) SECONDS_A_CASE * (open.size() - i)));
                CaseResult result = diagnose(replay, each);
                results.add(result);
                lines.append(result);
            }
        }
        progress.done();
    }

    private static CaseResult diagnose(Replay replay, Case one) throws InterruptedException {
        Incident moved = one.moved();
        SystemDefinition healthy = moved.healthy();
        SystemDefinition sick = moved.sick();
        Load load = Pace.ofDiagnosis(healthy.model(), sick.model()).load(one.seed());
        long start = System.nanoTime();
        Attribution found = new Attributor(Budget.USUAL, healthy.model().scale(), System::nanoTime, one.seed())
                .attribute(new ReplayedExperiment(replay, healthy, sick, load));
        return CaseResult.of(
                moved.name(),
                one.number(),
                one.seed(),
                CaseResult.label(moved.expected().cause(), found.causeRanking()),
                moved.expected().victim(),
                found,
                (System.nanoTime() - start) / 1e9,
                one.of());
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
        String code = ReplayedCode.hash(Attributor.class, ReplayedExperiment.class);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < seeds; i++) {
            for (String name : names) {
                if (only.isEmpty() || only.contains(name)) {
                    int number = WELL.contains(name) ? 0 : shipped.indexOf(name) + 1;
                    cases.add(Case.of(Incidents.load(name), number, firstSeed + i, code));
                }
            }
        }
        return cases;
    }

    private void write(String name, String text) {
        AtomicFile.write(out.resolve(name), text);
    }
}
