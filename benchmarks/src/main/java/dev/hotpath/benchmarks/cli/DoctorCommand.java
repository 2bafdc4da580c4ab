package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.doctor.Doctor;
import dev.hotpath.benchmarks.doctor.Examination;
import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Parts;
import dev.hotpath.results.record.Json;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what this machine can and cannot measure. */
@Command(
        name = "doctor",
        description = "What this machine can and cannot measure, and what that means for verdicts.",
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar doctor",
            "  java -jar benchmarks.jar doctor --format json"
        })
final class DoctorCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where runs would be recorded. Default: ${DEFAULT-VALUE}.")
    Path out = Path.of("results", "runs");

    @Option(names = "--format", paramLabel = "text|json", description = "What is printed. Default: text.")
    Format format = Format.TEXT;

    @Mixin
    Verbosity verbosity;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Map<String, Callable<String>> parts = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            parts.put(part.name().toLowerCase(Locale.ROOT), () -> startAndStop(part));
        }
        Doctor doctor = Doctor.ofThisMachine(out, parts);
        if (format == Format.JSON) {
            Examination examination = doctor.examine(finding -> {});
            console.document(Json.document(examination));
        } else {
            doctor.run(console.out());
        }
        return ExitCode.DONE;
    }

    private static String startAndStop(Part part) throws InterruptedException {
        try (Parts parts = Parts.start(Set.of(part), Map.of())) {
            return parts.versions().getOrDefault(part, "started");
        }
    }
}
