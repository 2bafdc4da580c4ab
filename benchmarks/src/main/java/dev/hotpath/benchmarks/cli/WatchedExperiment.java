package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.results.attribution.Arm;
import dev.hotpath.results.attribution.Experiment;
import dev.hotpath.results.attribution.Observation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Says which system is run, and how long the rest takes at most. */
final class WatchedExperiment implements Experiment {

    private final Experiment experiment;
    private final int most;
    private final Progress progress;
    private final Clock clock;
    private Instant begun;
    private int observed;

    /** @param most how many observations there will be at most */
    WatchedExperiment(Experiment experiment, int most, Progress progress, Clock clock) {
        this.experiment = experiment;
        this.most = most;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public List<String> components() {
        return experiment.components();
    }

    @Override
    public Observation observe(Arm arm, int repetition) throws InterruptedException {
        Instant now = clock.instant();
        // The first run also starts and warms the page, and says nothing of the others.
        if (observed <= 1) {
            begun = now;
        }
        Duration each = observed < 2
                ? Duration.ofSeconds(7)
                : Duration.between(begun, now).dividedBy(observed - 1);
        progress.trial(observed + 1, most, words(arm), each.multipliedBy(Math.max(1, most - observed)));
        Observation seen = experiment.observe(arm, repetition);
        observed++;
        if (!seen.keptUp()) {
            progress.failed(words(arm), "the load was not sent on schedule: something else has the cores");
        }
        return seen;
    }

    private String words(Arm arm) {
        Set<String> healthy = arm.healthy();
        int all = components().size();
        if (healthy.isEmpty()) {
            return "the sick page";
        }
        if (healthy.size() == all) {
            return "the healthy page";
        }
        return healthy.size() <= all / 2
                ? "sick, but " + String.join(" and ", healthy)
                : "healthy, but "
                        + String.join(
                                " and ",
                                components().stream()
                                        .filter(each -> !healthy.contains(each))
                                        .toList());
    }
}
