package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.JmhLock;
import dev.hotpath.benchmarks.lab.MachineRecord;
import dev.hotpath.benchmarks.machine.EffectiveCores;
import dev.hotpath.fixtures.incident.Incident;
import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.fixtures.page.replay.Settings;
import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.EnvironmentReader;
import dev.hotpath.results.report.IncidentRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** What every command that replays a page lets people choose. */
final class ReplayOptions extends ReplaySeed {

    private static final double SECOND = 1e9;
    private static final double LEAST_REQUESTS = 10;

    @Option(
            names = "--scale",
            paramLabel = "N",
            description =
                    "By how much durations are shorter than real ones; 1 is real time. Default: the file's own, 10.")
    Double scale;

    Incident scaled(Incident incident) {
        if (scale == null) {
            return incident;
        }
        if (!(scale >= 1 && scale <= 100)) {
            throw new BadInput("--scale " + scale + ": from 1, real time, to 100");
        }
        return incident.atScale(scale);
    }

    /** Where of all recorded incidents one is recorded: a replay and a diagnosis of the same seed lie together. */
    static Path folder(Path out, String incident, long seed) {
        return out.resolve(incident.replaceAll("[^\\w.-]", "_") + "-" + seed);
    }

    /**
     * What is about to be measured, as it is recorded.
     *
     * @param command that measures it
     */
    static IncidentRecord.Source source(Incident incident, long seed, String command) {
        String systems = incident.healthy().text() + incident.sick().text();
        return new IncidentRecord.Source(
                incident.name(),
                incident.about(),
                incident.healthy().model().scale(),
                seed,
                Integer.toHexString(systems.hashCode()),
                command);
    }

    /** Minutes later would be too late to learn that a page is asked so seldom that nothing can be told of it. */
    static void requireRequests(Incident incident, Duration measured) {
        for (SystemDefinition system : List.of(incident.healthy(), incident.sick())) {
            double requests = system.model().volume().rate() * measured.toNanos() / SECOND;
            if (requests < LEAST_REQUESTS) {
                throw new BadInput(String.format(
                        Locale.ROOT,
                        "%s gets some %.1f requests in the time for which it is looked at, too few to tell how it is: raise"
                                + " its rate",
                        incident.name(),
                        requests));
            }
        }
    }

    /** Where it is measured; asked before anything is and when nobody else does, for it counts the cores. */
    static Environment machine(Clock clock) {
        return new MachineRecord(EnvironmentReader.ofThisMachine(clock), EffectiveCores::measured).read(null, Map.of());
    }

    /** @throws BadInput when somebody else is measuring */
    static Replay start() throws InterruptedException {
        if (!new JmhLock().holdToTheEnd()) {
            throw new BadInput(
                    "something is measuring on this machine, JMH or a page, and a page under load beside it would spoil both:"
                            + " wait for its end, or start java with -Djmh.ignoreLock=true");
        }
        return Replay.start(Settings.usual());
    }
}
