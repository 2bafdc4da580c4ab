package dev.hotpath.benchmarks.replay;

import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.load.Recording;
import dev.hotpath.fixtures.page.replay.Load;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.results.attribution.Factor;
import dev.hotpath.results.attribution.Health;
import dev.hotpath.results.attribution.Premortem;
import java.util.List;

/** A page on real servers, one factor of which can be changed. */
public final class Premises implements Premortem.Trial {

    private final Replay replay;
    private final Load load;
    private final Changes changes;
    private final OnSchedule schedules = new OnSchedule(late -> {});

    /** @param load of the first repetition; each further one has another seed */
    public Premises(Replay replay, SystemDefinition system, Load load) {
        this.replay = replay;
        this.load = load;
        // Its burst fills the queues, which would be what breaks.
        this.changes = new Changes(Amplifying.steady(system));
    }

    /** What may change about a system. */
    public static List<Factor> factors(SystemDefinition system) {
        return new Changes(system).factors();
    }

    /** Runs it again when the load was not sent on schedule, and then takes it as it is. */
    @Override
    public Health observe(Factor factor, double value, int repetition) throws InterruptedException {
        SystemDefinition changed = changes.at(factor, value);
        Recording recording = schedules.orAgain(() -> run(changed, repetition));
        return new Health(recording.percentileMillis(99), recording.failedShare());
    }

    /** How many observations hold also what else the machine did: their load was twice not sent on schedule. */
    public int late() {
        return schedules.missed();
    }

    private Recording run(SystemDefinition changed, int repetition) throws InterruptedException {
        return replay.run(changed, new Load(load.settle(), load.measured(), load.seed() + 1_000L * repetition))
                .recording();
    }
}
