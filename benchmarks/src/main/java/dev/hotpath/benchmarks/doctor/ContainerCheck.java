package dev.hotpath.benchmarks.doctor;

import dev.hotpath.results.record.Cgroups;
import dev.hotpath.results.record.Environment.Limits;
import dev.hotpath.results.record.SystemFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a control group allows this process. */
final class ContainerCheck implements Check {

    private final SystemFiles files;

    ContainerCheck(SystemFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "container";
    }

    @Override
    public Finding look() {
        Limits limits = new Cgroups(files).limits();
        List<String> words = new ArrayList<>();
        if (limits.cpus() != null) {
            words.add(String.format(Locale.ROOT, "%.1f CPUs", limits.cpus()));
        }
        if (limits.memoryBytes() != null) {
            words.add(Sizes.of(limits.memoryBytes()));
        }
        if (limits.cpus() != null) {
            return Finding.warning(
                    name(),
                    "limited to " + String.join(", ", words),
                    "A CPU quota stops all threads for the rest of each period once it is spent: latencies then show the"
                            + " quota's period and not the component. Pin cores instead (cpuset).");
        }
        return words.isEmpty()
                ? Finding.ok(name(), "no limits", "No quota stops threads in the middle of a measurement.")
                : Finding.ok(
                        name(), "limited to " + String.join(", ", words), "No quota stops threads; the heap must fit.");
    }
}
