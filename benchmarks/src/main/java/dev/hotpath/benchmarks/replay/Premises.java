package dev.hotpath.benchmarks.replay;

import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.incident.SystemModel;
import dev.hotpath.fixtures.page.replay.Load;
import dev.hotpath.fixtures.page.replay.Reading;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.results.attribution.Factor;
import dev.hotpath.results.attribution.Health;
import dev.hotpath.results.attribution.Premortem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * What may change about a system without anybody deploying it, each as a factor that can be tried: more visitors, a slower upstream, a
 * longer way, larger answers, more rows, a colder cache, a leak, a smaller pool. A factor that a system has no part in is left out.
 */
public final class Premises implements Premortem.Trial {

    private static final int STEPS = 16;

    private final Replay replay;
    private final SystemDefinition system;
    private final Load load;
    private final Map<String, DoubleFunction<SystemDefinition>> changes = new LinkedHashMap<>();
    private final List<Factor> factors = new ArrayList<>();

    public Premises(Replay replay, SystemDefinition system, Load load) {
        this.replay = replay;
        this.system = system;
        this.load = load;
        SystemModel model = system.model();
        volume(model);
        model.services().keySet().forEach(this::upstream);
        cache(model);
        network(model);
        if (!model.services().isEmpty()) {
            add(
                    Factor.times(
                            "payload",
                            "answers",
                            "larger",
                            Factor.geometric(
                                    model.payload().items(),
                                    30.0 * model.payload().items(),
                                    STEPS)),
                    items -> system.set("payload.items", Long.toString(Math.round(items))));
        }
        int rows = model.database().rows();
        add(
                Factor.times("rows", "tables", "larger", Factor.geometric(rows, 20.0 * rows, STEPS)),
                value -> system.set("database.rows", Long.toString(Math.round(value))));
        leak(model);
        pool(model);
    }

    public List<Factor> factors() {
        return List.copyOf(factors);
    }

    @Override
    public Health observe(Factor factor, double value, int repetition) throws InterruptedException {
        SystemDefinition changed =
                value == factor.steps()[0] ? system : changes.get(factor.name()).apply(value);
        Reading reading =
                replay.run(changed, new Load(load.settle(), load.measured(), load.seed() + 1_000L * repetition));
        return new Health(
                reading.recording().percentileMillis(99), reading.recording().failedShare());
    }

    private void add(Factor factor, DoubleFunction<SystemDefinition> change) {
        factors.add(factor);
        changes.put(factor.name(), change);
    }

    private void volume(SystemModel model) {
        double rate = model.volume().rate();
        add(
                Factor.percent("volume", Factor.geometric(rate, 4 * rate, 2 * STEPS)),
                value -> system.set("volume.rate", value + "/s"));
    }

    private void upstream(String name) {
        add(
                Factor.times(name, "an upstream (" + name + ")", "slower", Factor.geometric(1, 20, 2 * STEPS)),
                times -> system.slower(name, times));
    }

    private static Duration longer(Duration time, double times) {
        return Duration.ofNanos(Math.round(time.toNanos() * times / 1000) * 1000);
    }

    private void cache(SystemModel model) {
        add(
                new Factor(
                        "hit ratio",
                        Factor.even(model.cache().bypass(), 1, STEPS),
                        share -> "%.0f %% of the reads past the cache".formatted(100 * share)),
                share -> system.set("cache.bypass", Double.toString(share)));
        Duration live = model.cache().timeToLive();
        if (!live.isZero()) {
            add(
                    Factor.times(
                            "time to live", "cached values living", "shorter", Factor.geometric(1, 1.0 / 2000, STEPS)),
                    part -> system.set("cache.time-to-live", micros(longer(live, part))));
        }
    }

    private void network(SystemModel model) {
        double trip = Math.max(100, model.network().roundTrip().toNanos() / 1e3);
        add(
                new Factor(
                        "round trip",
                        Factor.geometric(trip, 200 * trip, STEPS),
                        micros -> "a round trip of %.1f ms".formatted(micros / 1000 * model.scale())),
                micros -> system.set("network.round-trip", Math.round(micros) + "us"));
    }

    private void leak(SystemModel model) {
        double most = model.heap().megabytes();
        add(
                Factor.value("leak", "%s MB leaked", Factor.even(model.heap().leaked(), most, STEPS)),
                megabytes -> system.set("heap.leaked", Math.round(megabytes) + "MB"));
    }

    private void pool(SystemModel model) {
        int size = model.pool().size();
        if (size > 1) {
            add(
                    Factor.value("pool", "a pool of %s", Factor.even(size, 1, size - 1)),
                    connections -> system.set("pool.size", Long.toString(Math.round(connections))));
        }
    }

    private static String micros(Duration duration) {
        return Math.max(1, duration.toNanos() / 1000) + "us";
    }
}
