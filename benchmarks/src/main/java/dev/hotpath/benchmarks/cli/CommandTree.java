package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.ab.CannotPair;
import dev.hotpath.benchmarks.flame.CannotProfile;
import dev.hotpath.benchmarks.lab.CannotMeasure;
import dev.hotpath.fixtures.Nearest;
import dev.hotpath.fixtures.incident.IncidentException;
import dev.hotpath.fixtures.payload.PayloadException;
import dev.hotpath.fixtures.server.PartUnavailable;
import dev.hotpath.results.compare.CannotCompare;
import dev.hotpath.results.record.UnreadableResult;
import dev.hotpath.results.record.UnwritableResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** hotpath's own commands. */
@Command(
        name = "java -jar benchmarks.jar",
        description =
                "Which component on the hot path turned a small change into a huge latency, and where does it bend?",
        subcommands = HelpCommand.class,
        versionProvider = CommandTree.Version.class,
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar                          the principal curves, in at most 10 minutes",
            "  java -jar benchmarks.jar diagnose pool            every curve of a component",
            "  java -jar benchmarks.jar verdict result.json      the shapes in any JMH JSON",
            "  java -jar benchmarks.jar ab --base main --head .  what the working tree made slower",
            "  java -jar benchmarks.jar incident list            pages that break, and why",
            "",
            "Without a command: diagnose --quick, in at most 10 minutes.",
            "With JMH's own arguments (-l, -h, a regex, -p, -t, -f, -prof, -rf ...) it does what JMH does.",
            "",
            "Exit status: 0 done, 1 a gate tripped, 2 bad input or nothing measured, 3 inconclusive."
        })
final class CommandTree {

    private static final Set<Class<? extends Exception>> USERS_CAN_MEND = Set.of(
            BadInput.class,
            CannotPair.class,
            CannotCompare.class,
            IncidentException.class,
            CannotMeasure.class,
            CannotProfile.class,
            PartUnavailable.class,
            UnreadableResult.class,
            UnwritableResult.class,
            PayloadException.class);

    @Option(names = "--help", usageHelp = true, description = "Show this help; COMMAND --help that of a command.")
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "Show the version.")
    boolean version;

    private CommandTree() {}

    /** Runs the command that the arguments name, and returns the exit status. */
    static int run(String[] args) {
        return run(args, Console.ofProcess());
    }

    static int run(String[] args, Console console) {
        CommandLine commands = new CommandLine(new CommandTree())
                .addSubcommand(new DiagnoseCommand(console))
                .addSubcommand(new VerdictCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new AbCommand(console))
                .addSubcommand(new BisectCommand(console))
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(IncidentCommand.with(console))
                .addSubcommand(new TruthCommand(console))
                .addSubcommand(new CalibrateCommand(console))
                .addSubcommand(new HistoryCommand(console))
                .addSubcommand(new GateCommand(console))
                .addSubcommand(new FlameCommand(console))
                .addSubcommand(new DoctorCommand(console));
        commands.setOut(new PrintWriter(console.out(), true));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpAutoWidth(true);
        if (!console.colour()) {
            commands.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        }
        commands.setParameterExceptionHandler((e, given) -> {
            console.error(inOneLine(e));
            return ExitCode.BAD_INPUT;
        });
        commands.setExecutionExceptionHandler((e, command, parsed) -> {
            if (USERS_CAN_MEND.contains(e.getClass())) {
                console.error(e.getMessage());
                return ExitCode.BAD_INPUT;
            }
            // By default it would be 1, which says that something got slower; and 3 is let pass by those who gate.
            e.printStackTrace(console.err());
            return ExitCode.BAD_INPUT;
        });
        int code = commands.execute(args.length == 0 ? new String[] {"diagnose", "--quick"} : args);
        if (console.out().checkError() && code == ExitCode.DONE) {
            console.error("standard output can't be written: the result is incomplete");
            return ExitCode.BAD_INPUT;
        }
        return code;
    }

    private static String inOneLine(ParameterException e) {
        String line = e.getMessage().replaceAll("\\s+", " ").strip();
        if (e instanceof UnmatchedArgumentException unmatched) {
            line += nearest(e.getCommandLine(), unmatched.getUnmatched().get(0))
                    .map(n -> "; did you mean " + n + "?")
                    .orElse("");
        }
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return line + (line.endsWith("?") ? " " : "; ") + command + " --help lists what there is";
    }

    private static Optional<String> nearest(CommandLine command, String written) {
        List<String> known =
                new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
        known.addAll(command.getSubcommands().keySet());
        int equals = written.indexOf('=');
        return Nearest.to(equals < 0 ? written : written.substring(0, equals), known);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CommandTree.class.getPackage().getImplementationVersion();
            return new String[] {"hotpath " + (version == null ? "(not packaged)" : version)};
        }
    }
}
