package dev.hotpath.benchmarks.cli;

import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.payload.PayloadFiles;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The user's own servers and payloads; the same on all commands that run benchmarks against them. */
final class TheirServers {

    @Option(names = "--redis", paramLabel = "URI", description = "Your Redis instead of the embedded one.")
    String redis;

    @Option(names = "--jdbc", paramLabel = "URL", description = "Your PostgreSQL instead of the embedded one.")
    String jdbc;

    @Option(
            names = "--upstream",
            paramLabel = "URL",
            description = "Your HTTP service instead of the embedded one. Below that URL it is asked for /after/MILLIS,"
                    + " /drip/CHUNKS/MILLIS and /stall, by up to 1024 calls at once, and should answer as they say.")
    String upstream;

    @Option(
            names = "--page",
            paramLabel = "URL",
            description =
                    "Your page instead of the embedded one; its utilisation is reckoned from 128 requests a second and ten servers.")
    String page;

    @Option(
            names = "--payloads",
            paramLabel = "DIR",
            description = "Parse your own JSON files too, with their size as the axis.")
    Path payloads;

    /** The addresses that were given. */
    Map<Part, String> addresses() {
        Map<Part, String> theirs = new EnumMap<>(Part.class);
        put(theirs, Part.REDIS, redis);
        put(theirs, Part.DATABASE, jdbc);
        put(theirs, Part.UPSTREAM, upstream);
        put(theirs, Part.PAGE, page);
        return theirs;
    }

    /** The sizes of the user's payloads; empty when there are none. */
    List<Double> sizes() {
        return payloads == null
                ? List.of()
                : new PayloadFiles(payloads)
                        .checked().stream().map(f -> (double) f.bytes()).toList();
    }

    private static void put(Map<Part, String> theirs, Part part, String address) {
        if (address != null) {
            theirs.put(part, address);
        }
    }
}
