package dev.hotpath.benchmarks.flame;

import dev.hotpath.results.flame.Profile;
import dev.hotpath.results.flame.Stacks;
import dev.hotpath.results.flame.Unnumbered;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import one.profiler.AsyncProfilerLoader;

/** Profiles a JVM that runs already, by attaching to it. It must be this user's, and let itself be attached to. */
public final class ProcessProfiler {

    private static final Duration INTERVAL = Duration.ofMillis(5);

    private ProcessProfiler() {}

    /**
     * Watches a process for a while; returns when that is over.
     *
     * @param cut what of each stack is kept, which begins with the frame of its thread
     * @return shares alone: what an operation of the process costs, it does not know
     * @throws CannotProfile when it can't be attached to, or nothing was seen
     */
    public static Profile profile(long pid, Event event, Duration length, UnaryOperator<List<String>> cut) {
        String why = "";
        for (String name : event.names()) {
            try {
                Stacks stacks =
                        recorded(pid, event, name, length).map(new Unnumbered()).map(cut);
                if (!stacks.isEmpty()) {
                    return Profile.ofShares(name, stacks);
                }
                why = "nothing of it was seen";
            } catch (IOException | IllegalStateException e) {
                why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            }
        }
        throw new CannotProfile("no profile of process " + pid + " by " + String.join(", ", event.names()) + ": " + why
                + "; doctor tells which events work here");
    }

    private static Stacks recorded(long pid, Event event, String name, Duration length) throws IOException {
        Path file = Files.createTempFile("hotpath-flame", ".collapsed");
        List<String> arguments = new ArrayList<>(List.of("-d", Long.toString(Math.max(1, length.toSeconds()))));
        arguments.addAll(List.of("-e", name, "-t", "-o", "collapsed", "-f", file.toString()));
        if (event == Event.CPU || event == Event.WALL) {
            // Of allocations and locks an interval would be bytes, and waits of some length.
            arguments.addAll(List.of("-i", INTERVAL.toMillis() + "ms"));
        }
        arguments.add(Long.toString(pid));
        try {
            AsyncProfilerLoader.executeProfiler(arguments.toArray(String[]::new));
            try (Reader collapsed = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
                return Stacks.parse(collapsed);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
