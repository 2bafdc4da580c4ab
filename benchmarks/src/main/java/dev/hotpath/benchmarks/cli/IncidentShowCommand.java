package dev.hotpath.benchmarks.cli;

import dev.hotpath.fixtures.incident.Incidents;
import dev.hotpath.results.report.Printable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the file of an incident or of a system: what people write their own from. */
@Command(
        name = "show",
        description = "The file of an incident or of a system, to read or to write your own from.",
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar incident show slow-tail",
            "  java -jar benchmarks.jar incident show landing-page",
            "  java -jar benchmarks.jar incident show template > my-system.yaml"
        })
final class IncidentShowCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "NAME", description = "An incident, or a system, that ships.")
    String name;

    @Mixin
    Verbosity verbosity;

    IncidentShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Incidents.text(name).lines().forEach(line -> console.out().println(Printable.of(line)));
        return ExitCode.DONE;
    }
}
