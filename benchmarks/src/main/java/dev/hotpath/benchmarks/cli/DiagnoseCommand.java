package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.flame.BendFlames;
import dev.hotpath.benchmarks.flame.ProfilerLibrary;
import dev.hotpath.benchmarks.lab.Catalog;
import dev.hotpath.benchmarks.lab.Diagnosis;
import dev.hotpath.benchmarks.lab.ForeignJar;
import dev.hotpath.benchmarks.lab.Plan;
import dev.hotpath.benchmarks.lab.PlanTimes;
import dev.hotpath.benchmarks.lab.Planner;
import dev.hotpath.benchmarks.lab.Sequel;
import dev.hotpath.fixtures.Nearest;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.record.UnwritableResult;
import dev.hotpath.results.report.Report;
import dev.hotpath.results.sweep.RecordedPlan;
import dev.hotpath.results.sweep.RecordedRun;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sweeps components, judges their curves and records the run. */
@Command(
        name = "diagnose",
        description = "Sweep the components, judge every curve and record the run.",
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar                        the principal curves, in at most 10 minutes",
            "  java -jar benchmarks.jar diagnose pool          every curve of the connection pool",
            "  java -jar benchmarks.jar diagnose json --payloads my/responses",
            "  java -jar benchmarks.jar diagnose redis --redis redis://:secret@cache.internal:6379",
            "  java -jar benchmarks.jar diagnose --jar target/my-benchmarks.jar --axis documents --points 100,1k,10k,100k,1M",
            "  java -jar benchmarks.jar diagnose --quick --plan  what would run, and how long it would take",
            "",
            "Exit status: 0 judged, 1 a curve is nonlinear and --fail-on nonlinear was given, 2 bad input or nothing measured,",
            "3 a trial failed, the run was stopped, or --fail-on was given and not one curve can be told."
        })
final class DiagnoseCommand implements Callable<Integer> {

    private static final Duration QUICK_BUDGET = Duration.ofMinutes(10);

    /** What a run that is gone on with may be given: what it is shown with, and what it was begun with and did not keep. */
    private static final Set<String> BESIDE_RESUME = Set.of(
            "--resume",
            "--jar",
            "--redis",
            "--jdbc",
            "--upstream",
            "--page",
            "--payloads",
            "--no-flame",
            "--format",
            "--fail-on",
            "--quiet",
            "--verbose");

    private final Console console;

    private interface Measure {
        Diagnosis.Outcome by(Diagnosis diagnosis) throws InterruptedException;
    }

    @Parameters(
            paramLabel = "COMPONENT",
            arity = "0..*",
            description =
                    "Which components. Default: all, but for what declares that it is only swept when it is named.")
    List<String> components = new ArrayList<>();

    @Option(
            names = "--quick",
            description =
                    "Only the principal curves, in at most 10 minutes unless --budget says else; with --jar, --axis, --kind"
                            + " or --points all that they choose, in that time.")
    boolean quick;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = Durations.class,
            description =
                    "How long it may take as a whole, such as 90s, 10m, 1h30m: it sets how many forks a point gets.")
    Duration budget;

    @Option(names = "--forks", paramLabel = "N", description = "Forks a point at most. Default: ${DEFAULT-VALUE}.")
    int forks = 10;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the order of trials and of the verdicts. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Mixin
    TheirServers theirs;

    @Mixin
    Selection selection;

    @Option(names = "--out", paramLabel = "DIR", description = "Where run folders go. Default: ${DEFAULT-VALUE}.")
    Path out = Path.of("results", "runs");

    @Option(names = "--resume", paramLabel = "RUN", description = "Go on with the run in that folder.")
    Path resume;

    @Option(
            names = "--trial-timeout",
            paramLabel = "TIME",
            converter = Durations.class,
            description = "When a fork that does not end is killed. Default: 2m, more where forks measure long.")
    Duration trialTimeout;

    @Option(names = "--no-flame", description = "Make no flame graphs of the curves that bend.")
    boolean noFlame;

    @Option(names = "--plan", description = "Only say what would run and how long it would take.")
    boolean planOnly;

    @Option(names = "--format", paramLabel = "text|json", description = "What is printed in the end. Default: text.")
    Format format = Format.TEXT;

    @Option(names = "--fail-on", paramLabel = "nonlinear", description = "Exit with 1 when a curve is nonlinear.")
    FailOn failOn;

    @Mixin
    Verbosity verbosity;

    @Spec
    CommandSpec spec;

    DiagnoseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (forks < 1) {
            throw new BadInput("--forks " + forks + " measures nothing: give at least 1, and 5 or more for a verdict");
        }
        if (planOnly && format != Format.TEXT) {
            throw new BadInput("--plan is words for people only: leave --format out");
        }
        Catalog own = Catalog.onClassPath();
        if (resume != null) {
            return resume(own);
        }
        ForeignJar foreign = selection.foreign();
        Catalog all = foreign == null ? own : foreign.catalog();
        components.forEach(c -> requireKnown(c, foreign == null ? all.components() : all.componentsWhenAsked()));
        Catalog catalog = selection.of(all, components);
        Plan plan = plan(
                catalog,
                new Planner(catalog, theirs.sizes(), own, theirs.addresses().keySet()));
        if (plan.sweeps().isEmpty()) {
            if (!components.isEmpty() && catalog.ofComponents(components).isEmpty()) {
                throw new BadInput("no benchmark of " + String.join(", ", components) + " matches --benchmark "
                        + selection.benchmark);
            }
            throw new BadInput("there is no curve to sweep"
                    + (quick ? " that is principal: leave --quick out" : " unless it is named: name a component")
                    + ", of " + String.join(", ", catalog.components()));
        }
        Duration limit = budget == null && quick ? QUICK_BUDGET : budget;
        if (limit != null && limit.compareTo(PlanTimes.leastBudget(plan)) < 0) {
            throw new BadInput("--budget " + Durations.words(limit) + " is too short to measure every point once, which"
                    + " takes about " + Durations.words(PlanTimes.leastBudget(plan))
                    + ", and a verdict wants five times that: give more, or name fewer components");
        }
        if (planOnly) {
            Duration reserve = noFlame ? Duration.ZERO : BendFlames.RESERVE;
            int rounds = limit == null ? forks : Math.min(forks, PlanTimes.rounds(plan, limit, reserve));
            new PlanText(console.out()).print(plan, PlanTimes.round(plan), rounds, limit);
            return ExitCode.DONE;
        }
        return measured(
                diagnosis -> diagnosis.begin(plan, out, forks, limit),
                AskedFor.of(theirs, plan, foreign != null, List.of()),
                trialTimeout == null ? PlanTimes.trialTimeout(plan) : trialTimeout,
                foreign);
    }

    private Plan plan(Catalog catalog, Planner planner) {
        boolean principal = quick && !selection.isOtherwise();
        return components.isEmpty() && selection.isOfNames() && !principal
                ? planner.planOf(Set.copyOf(catalog.names()), seed)
                : planner.plan(components, principal, seed);
    }

    private int resume(Catalog own) throws InterruptedException {
        requireNothingElse();
        RecordedRun run = new RecordedRun(RunFolder.open(resume));
        RecordedPlan recorded = run.plan();
        if (recorded.jar() == null && selection.jar != null) {
            throw new BadInput("--jar: the run in " + resume + " is of this jar's own benchmarks; leave --jar out");
        }
        ForeignJar foreign = recorded.jar() == null
                ? null
                : ForeignJar.open(selection.jar == null ? Path.of(recorded.jar()) : selection.jar);
        Plan plan = new Planner(foreign == null ? own : foreign.catalog(), List.of(), own)
                .again(recorded.sweeps(), recorded.seed());
        return measured(
                diagnosis -> diagnosis.resume(plan, run),
                AskedFor.of(theirs, plan, foreign != null, recorded.given()),
                Duration.ofSeconds(recorded.trialSeconds()),
                foreign);
    }

    private void requireNothingElse() {
        Stream.concat(
                        components.stream(),
                        spec.commandLine().getParseResult().matchedOptions().stream()
                                .map(OptionSpec::longestName)
                                .filter(name -> !BESIDE_RESUME.contains(name)))
                .findFirst()
                .ifPresent(said -> {
                    throw new BadInput("--resume goes on with a run as it was begun: leave " + said
                            + " out, or begin a new run with it");
                });
    }

    private int measured(Measure measure, AskedFor asked, Duration timeout, ForeignJar foreign)
            throws InterruptedException {
        if (!asked.left().isEmpty() && !verbosity.quiet) {
            console.note(asked.words());
        }
        return new Measuring(console, verbosity.quiet)
                .run(new Diagnosis.Settings(timeout, asked.addresses(), asked.payloads(), foreign), diagnosis -> {
                    Diagnosis.Outcome outcome = measure.by(noFlame ? diagnosis : diagnosis.followedBy(bendFlames()));
                    return new VerdictPrinter(console, format, verbosity, failOn).print(outcome, report(outcome));
                });
    }

    private static Sequel bendFlames() {
        return new BendFlames(ProfilerLibrary::path, Clock.systemDefaultZone());
    }

    /** A run whose page can't be written is still a run; null then. */
    private Path report(Diagnosis.Outcome outcome) {
        RecordedRun run = new RecordedRun(new RunFolder(outcome.folder()));
        try {
            return Report.write(
                    run, run.trials(), outcome.verdicts(), new RunAgain(Catalog.onClassPath()).command(run.plan()));
        } catch (UnwritableResult e) {
            console.error(e.getMessage());
            return null;
        } catch (RuntimeException e) {
            // The verdicts are there, and are to be said.
            console.error("the report can't be made: " + e + "; report " + outcome.folder() + " tries it again");
            return null;
        }
    }

    private static void requireKnown(String component, List<String> known) {
        if (!known.contains(component)) {
            throw new BadInput("there is no component '" + component + "'"
                    + Nearest.to(component, known)
                            .map(n -> "; did you mean " + n + "? The components are ")
                            .orElse("; the components are ")
                    + String.join(", ", known));
        }
    }
}
