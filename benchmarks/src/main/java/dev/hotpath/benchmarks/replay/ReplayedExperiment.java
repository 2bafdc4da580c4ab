package dev.hotpath.benchmarks.replay;

import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.page.replay.Load;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.results.attribution.Arm;
import dev.hotpath.results.attribution.Experiment;
import dev.hotpath.results.attribution.Observation;
import java.util.List;

/** Two systems and their mixtures on real servers, each under the same arrivals, users and services' latencies. */
public final class ReplayedExperiment implements Experiment {

    private final Replay replay;
    private final SystemDefinition healthy;
    private final SystemDefinition sick;
    private final Load load;

    /** @param load of the first repetition; each further one has the next seed */
    public ReplayedExperiment(Replay replay, SystemDefinition healthy, SystemDefinition sick, Load load) {
        this.replay = replay;
        this.healthy = healthy;
        this.sick = sick;
        this.load = load;
    }

    @Override
    public List<String> components() {
        return healthy.components();
    }

    @Override
    public Observation observe(Arm arm, int repetition) throws InterruptedException {
        SystemDefinition system = sick;
        for (String component : arm.healthy()) {
            system = system.with(component, healthy);
        }
        return Observations.of(
                replay.run(system, new Load(load.settle(), load.measured(), load.seed() + 1_000L * repetition)));
    }
}
