package dev.hotpath.benchmarks.cli;

import dev.hotpath.fixtures.incident.Incident;
import dev.hotpath.fixtures.incident.Incidents;
import dev.hotpath.results.record.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Names the incidents that ship. */
@Command(
        name = "list",
        description = "The incidents that ship, each a page and what goes wrong on it.",
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar incident list",
            "  java -jar benchmarks.jar incident list --format json"
        })
final class IncidentListCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--format", paramLabel = "text|json", description = "What is printed. Default: text.")
    Format format = Format.TEXT;

    @Mixin
    Verbosity verbosity;

    record Listed(String name, String system, String about) {}

    IncidentListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Listed> listed = new ArrayList<>();
        for (Incidents.Entry entry : Incidents.shipped()) {
            Incident incident = Incidents.load(entry.name());
            listed.add(new Listed(entry.name(), incident.healthy().model().name(), entry.about()));
        }
        if (format == Format.JSON) {
            console.document(Json.document(listed));
            return ExitCode.DONE;
        }
        int name = listed.stream().mapToInt(each -> each.name().length()).max().orElse(0);
        for (Listed each : listed) {
            console.out().println(("%-" + name + "s  %s").formatted(each.name(), each.about()));
        }
        return ExitCode.DONE;
    }
}
