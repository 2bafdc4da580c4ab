package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.JmhLock;
import dev.hotpath.benchmarks.lab.MachineRecord;
import dev.hotpath.benchmarks.machine.EffectiveCores;
import dev.hotpath.fixtures.incident.Incident;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.fixtures.page.replay.Settings;
import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.EnvironmentReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Option;

/** What every command that replays a page lets people choose. */
final class ReplayOptions extends ReplaySeed {

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
