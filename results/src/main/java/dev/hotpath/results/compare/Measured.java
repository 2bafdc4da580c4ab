package dev.hotpath.results.compare;

import dev.hotpath.results.record.ForkStatistic;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.JmhSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one side measured at one place: no raw data, so that large files fit into small memories.
 *
 * @param unit as it was recorded, before throughput becomes time
 */
record Measured(String unit, JmhSettings settings, List<Figures> figures) {

    /** @param metric that is judged; empty for the score */
    static Measured of(JmhResult result, String metric) {
        return new Measured(result.primary().unit(), result.settings(), Figures.of(result, metric));
    }

    Optional<Figures> figure(String statistic) {
        return figures.stream().filter(f -> f.statistic().equals(statistic)).findFirst();
    }

    /** Those that every fork could tell: where only some had operations enough, their 99th percentiles are a choice. */
    List<Figures> ofAllForks() {
        int forks =
                figure(ForkStatistic.MEAN.label()).map(f -> f.forks().length).orElse(0);
        return figures.stream()
                .filter(f -> !f.statistic().equals(ForkStatistic.P99.label()) || f.forks().length == forks)
                .toList();
    }

    /** With the forks of both; the settings are the first's. */
    Measured and(Measured other) {
        List<Figures> all = new ArrayList<>();
        for (Figures mine : figures) {
            all.add(other.figure(mine.statistic())
                    .filter(theirs -> theirs.unit().equals(mine.unit()))
                    .map(mine::and)
                    .orElse(mine));
        }
        other.figures.stream().filter(f -> figure(f.statistic()).isEmpty()).forEach(all::add);
        return new Measured(unit, settings, all);
    }
}
