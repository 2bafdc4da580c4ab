package dev.hotpath.benchmarks.lab;

import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Parts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What forks are started with, beside what their benchmarks declare. */
public final class ForkArguments {

    private ForkArguments() {}

    /** Of the benchmarks of one or the other, whichever is measured. */
    public static List<String> of(ForeignJar jar, Collection<Part> needed, Parts parts, Path payloads) {
        return jar == null ? ofOwn(parts, payloads) : ofJar(needed, parts);
    }

    /**
     * Of this program's own benchmarks.
     *
     * @param payloads the user's own; null for none
     */
    static List<String> ofOwn(Parts parts, Path payloads) {
        List<String> arguments = new ArrayList<>(parts.jvmArguments());
        if (payloads != null) {
            arguments.add("-Dhotpath.payloads=" + payloads.toAbsolutePath());
        }
        return List.copyOf(arguments);
    }

    /**
     * Of benchmarks in a jar. Arguments of ours take the place of those that they declare: there are some only where they are
     * needed.
     *
     * @param needed the servers that they need
     */
    public static List<String> ofJar(Collection<Part> needed, Parts parts) {
        return needed.isEmpty() ? List.of() : parts.jvmArguments();
    }
}
