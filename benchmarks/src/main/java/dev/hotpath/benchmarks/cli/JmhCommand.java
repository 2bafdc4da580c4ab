package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Catalog;
import dev.hotpath.benchmarks.lab.ForkGuard;
import dev.hotpath.benchmarks.probe.ProbeProfiler;
import dev.hotpath.fixtures.Nearest;
import dev.hotpath.fixtures.Parts;
import dev.hotpath.fixtures.server.PartUnavailable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.ProfilersFailedException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * JMH's own command line. It does what JMH's main does, with three differences: the real servers that the chosen benchmarks
 * need are started, async-profiler's library is supplied, and a run that measured nothing, lost a benchmark or lost a
 * profile ends with a line that says so and a status that is not zero.
 */
final class JmhCommand {

    private JmhCommand() {}

    static int run(String[] args) {
        try {
            return run(new CommandLineOptions(AsyncProfilerArgument.complete(args)), args);
        } catch (CommandLineOptionException e) {
            return bad("JMH does not take these arguments: " + e.getMessage()
                    + "; see -h for its options, and --help for the commands, which come first: diagnose --quick");
        } catch (PatternSyntaxException e) {
            return bad("'" + e.getPattern() + "' is no regular expression: " + e.getDescription()
                    + "; names are matched by such, *Parsing is written .*Parsing");
        } catch (BadInput e) {
            return bad(e.getMessage());
        } catch (PartUnavailable e) {
            return bad(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return bad("stopped before anything was measured");
        } catch (IOException e) {
            return bad("JMH's help can't be printed: " + e.getMessage());
        }
    }

    private static int run(CommandLineOptions options, String[] args) throws IOException, InterruptedException {
        if (options.shouldHelp()) {
            options.showHelp();
            return ExitCode.DONE;
        }
        if (options.shouldListProfilers()) {
            options.listProfilers();
            return ExitCode.DONE;
        }
        if (options.shouldListResultFormats()) {
            options.listResultFormats();
            return ExitCode.DONE;
        }
        if (options.shouldList() || options.shouldListWithParams()) {
            return list(options, args);
        }
        Optional<String> meant = mistyped(options, args);
        if (meant.isPresent()) {
            return bad("no benchmark matches " + args[0] + "; did you mean the command " + meant.get() + "?");
        }
        try (Parts parts = Parts.start(Catalog.partsFor(options.getIncludes()), Map.of())) {
            // With -f 0 this JVM is the fork.
            parts.properties().forEach(System::setProperty);
            return measure(options, args, parts.jvmArguments());
        }
    }

    /** The command that the first word was meant for, where other words after it would match benchmarks all the same. */
    private static Optional<String> mistyped(CommandLineOptions options, String[] args) {
        boolean none = options.getIncludes().contains(args[0]) && Catalog.isEmpty(List.of(args[0]));
        return none ? Nearest.to(args[0], Main.COMMANDS) : Optional.empty();
    }

    private static int list(CommandLineOptions options, String[] args) {
        Runner runner = new Runner(options);
        if (options.shouldListWithParams()) {
            runner.listWithParams(options);
        } else {
            runner.list();
        }
        return Catalog.isEmpty(options.getIncludes()) ? nothingMatched(args) : ExitCode.DONE;
    }

    private static int measure(CommandLineOptions options, String[] args, List<String> jvmArguments) {
        CountingFormat output = new CountingFormat(OutputFormatFactory.createFormatInstance(
                out(options), options.verbosity().orElse(Defaults.VERBOSITY)));
        Collection<RunResult> results;
        try {
            results = new Runner(withOurs(options, jvmArguments), output).run();
        } catch (NoBenchmarksException e) {
            return nothingMatched(args);
        } catch (ProfilersFailedException e) {
            return bad("a profiler can't be used here: " + innermost(e) + "; -lprof lists those that can");
        } catch (RunnerException e) {
            return bad("JMH ended the run: " + innermost(e));
        }
        if (results.isEmpty()) {
            return bad("nothing was measured: every benchmark failed, for the reasons above");
        }
        if (results.size() < output.begun()) {
            System.err.println((output.begun() - results.size()) + " of " + output.begun()
                    + " benchmarks failed, for the reasons above, and are not among the results");
            return ExitCode.INCONCLUSIVE;
        }
        return profileLost(args, results)
                ? bad(
                        "async-profiler recorded nothing, for the reasons above: java -jar benchmarks.jar doctor tells which"
                                + " events work here")
                : ExitCode.DONE;
    }

    private static Options withOurs(CommandLineOptions options, List<String> jvmArguments) {
        List<String> prepended = new ArrayList<>(jvmArguments);
        prepended.addAll(options.getJvmArgsPrepend().orElse(List.of()));
        return new OptionsBuilder()
                .parent(options)
                .jvmArgsPrepend(prepended.toArray(String[]::new))
                .addProfiler(ForkGuard.class)
                .addProfiler(ProbeProfiler.class)
                .build();
    }

    private static PrintStream out(Options options) {
        if (!options.getOutput().hasValue()) {
            return new PrintStream(System.out, true, StandardCharsets.UTF_8);
        }
        String file = options.getOutput().get();
        try {
            return new PrintStream(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BadInput("the output file " + file + " can't be written: " + e.getMessage());
        }
    }

    /** Whether async-profiler was asked for and a benchmark came back without a profile. */
    private static boolean profileLost(String[] args, Collection<RunResult> results) {
        boolean asked = Arrays.stream(args).anyMatch(AsyncProfilerArgument::isAsync);
        return asked
                && results.stream()
                        .anyMatch(r -> !r.getSecondaryResults().containsKey("async")
                                && !r.getSecondaryResults().containsKey("·async"));
    }

    private static int nothingMatched(String[] args) {
        Optional<String> meant = Nearest.to(args[0], Main.COMMANDS);
        return bad("no benchmark matches " + String.join(" ", args)
                + meant.map(m -> "; did you mean the command " + m + "?").orElse("; -l lists them all"));
    }

    private static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static int bad(String line) {
        System.err.println(line);
        return ExitCode.BAD_INPUT;
    }
}
