package dev.hotpath.benchmarks.cli;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Replays whole pages under known causes, and finds the cause of a page that is sick. */
@Command(
        name = "incident",
        description = {
            "Replay a whole page on real servers under a known cause, or find the cause of one that is sick.",
            "Durations are a tenth of the real ones unless --scale says otherwise; what is printed is in real time."
        },
        subcommands = HelpCommand.class,
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar incident list",
            "  java -jar benchmarks.jar incident show slow-tail",
            "  java -jar benchmarks.jar incident run slow-tail held-connection",
            "  java -jar benchmarks.jar incident diagnose mine.yaml",
            "  java -jar benchmarks.jar incident premortem mine.yaml"
        })
final class IncidentCommand implements Runnable {

    /** All else is said to its commands. */
    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;

    @Spec
    CommandSpec spec;

    static CommandLine with(Console console) {
        return new CommandLine(new IncidentCommand())
                .addSubcommand(new IncidentListCommand(console))
                .addSubcommand(new IncidentShowCommand(console))
                .addSubcommand(new IncidentRunCommand(console, Clock.systemUTC()))
                .addSubcommand(new IncidentDiagnoseCommand(console))
                .addSubcommand(new IncidentPremortemCommand(console, Clock.systemUTC()))
                .addSubcommand(new IncidentAmplifyCommand(console, Clock.systemUTC()))
                .addSubcommand(new IncidentScoreCommand(console));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "incident what? " + String.join(", ", spec.subcommands().keySet()));
    }
}
