package dev.hotpath.benchmarks.replay;

import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.incident.SystemModel;
import dev.hotpath.fixtures.page.replay.Load;
import dev.hotpath.fixtures.page.replay.Reading;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.results.attribution.Observation;
import dev.hotpath.results.attribution.Remedies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people reach for when a page is slow, each twice as large as it is in the sick system. */
public final class MoreRoom implements Remedies {

    private static final int MOST_CONNECTIONS = 200;
    private static final int MOST_THREADS = 2_000;
    private static final int MOST_CALLS = 1_000;
    private static final int MOST_CACHE_CONNECTIONS = 500;
    private static final int MOST_MEGABYTES = 1_024;

    private final Replay replay;
    private final SystemDefinition sick;
    private final Load load;
    private final Map<String, SystemDefinition> roomier = new LinkedHashMap<>();
    private final OnSchedule schedules = new OnSchedule(late -> {});

    public MoreRoom(Replay replay, SystemDefinition sick, Load load) {
        this.replay = replay;
        this.sick = sick;
        this.load = load;
        SystemModel model = sick.model();
        twice("pool.size", model.pool().size(), MOST_CONNECTIONS, "", "pooled connections");
        twice("endpoint.threads", model.endpoint().threads(), MOST_THREADS, "", "threads");
        twice("client.per-host", model.client().perHost(), MOST_CALLS, "", "calls to a host");
        twice("cache.connections", model.cache().connections(), MOST_CACHE_CONNECTIONS, "", "connections to Redis");
        twice("redis.max-memory", (int) (model.redis().maxMemory() >> 10), Integer.MAX_VALUE, "KB", "of Redis");
        twice("heap.size", model.heap().megabytes(), MOST_MEGABYTES, "MB", "of heap");
    }

    @Override
    public List<String> all() {
        return List.copyOf(roomier.keySet());
    }

    /** Again where its load was late, and then as it is. */
    @Override
    public Observation observe(String remedy) throws InterruptedException {
        return Observations.of(schedules.orAgain(() -> replay.run(roomier.get(remedy), load), Reading::recording));
    }

    /** How many of them did not get their load when it was due, also when they were run again. */
    public int late() {
        return schedules.missed();
    }

    /** Nothing where there is no limit, 0, or twice as much is more than a system may have. */
    private void twice(String path, int now, int most, String unit, String what) {
        if (now > 0 && now <= most / 2) {
            roomier.put(
                    "%d%s %s instead of %d%s".formatted(2 * now, unit, what, now, unit),
                    sick.set(path, 2 * now + unit));
        }
    }
}
