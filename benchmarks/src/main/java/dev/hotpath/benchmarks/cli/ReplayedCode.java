package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.MachineRecord;
import dev.hotpath.fixtures.database.PostgresServer;
import dev.hotpath.fixtures.incident.Incident;
import dev.hotpath.fixtures.load.OpenLoop;
import dev.hotpath.fixtures.page.PageMain;
import dev.hotpath.fixtures.payload.RecommendationGenerator;
import dev.hotpath.fixtures.redis.RedisServer;
import dev.hotpath.fixtures.server.Launch;
import dev.hotpath.results.record.CodeHash;
import java.util.stream.Stream;

/** Tells whether two replays are of the same: the page, what it is made of and works with, the load, and the Java that runs them. */
final class ReplayedCode {

    private ReplayedCode() {}

    /** @param judging members of the packages that judge what was replayed */
    static String hash(Class<?>... judging) {
        Class<?>[] all = Stream.concat(
                        Stream.of(judging),
                        Stream.of(
                                PageMain.class,
                                OpenLoop.class,
                                Incident.class,
                                RecommendationGenerator.class,
                                RedisServer.class,
                                PostgresServer.class,
                                Launch.class))
                .toArray(Class<?>[]::new);
        String beside = MachineRecord.libraries() + System.getProperty("java.vm.version");
        return CodeHash.of(all) + Integer.toHexString(beside.hashCode());
    }
}
