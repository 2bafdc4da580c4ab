package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Family;
import dev.hotpath.results.compare.Figures;
import dev.hotpath.results.compare.Gate;
import dev.hotpath.results.compare.Series;
import dev.hotpath.results.compare.Subject;
import dev.hotpath.results.compare.Thresholds;
import dev.hotpath.results.record.ForkStatistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the forks of a comparison say. */
final class Judgement {

    private final Planned planned;
    private final Gate gate;
    private final ShapeChanges shapes;
    private final Map<Subject, Double> floors;

    Judgement(Planned planned, Settings settings) {
        this.planned = planned;
        this.gate = new Gate(Thresholds.standard().withChange(settings.change()));
        this.shapes = new ShapeChanges(planned.harness(), settings.seed());
        this.floors = RecordedFloors.of(settings.floors(), planned.harness()::metric);
    }

    /** The places of which anything looks changed. */
    List<Place> suspects(List<ForkRecord> taken) {
        List<Subject> suspects = gate.suspects(ofSides(taken));
        return planned.places().stream()
                .filter(p -> suspects.stream().anyMatch(s -> isAt(s, p, taken)))
                .toList();
    }

    /**
     * A line for each place of which no pair came, with the reason, and for each figure that only the base has.
     *
     * @param givenUp whether a place failed again and again, which is said elsewhere
     */
    List<String> missing(List<ForkRecord> taken, Predicate<Place> givenUp) {
        List<Series> series = ofSides(taken);
        List<String> lines = new ArrayList<>();
        for (Place place : planned.places()) {
            List<String> figures = series.stream()
                    .map(Series::subject)
                    .filter(s -> isAt(s, place, taken))
                    .map(Subject::statistic)
                    .toList();
            String metric = planned.harness().metric(place.benchmark());
            if (!figures.isEmpty() && !metric.isEmpty() && !figures.contains(metric)) {
                lines.add(place.id() + ": its " + metric + ", by which it is judged, was reported by neither side");
            } else if (!figures.isEmpty()) {
                ofBaseAlone(place, taken, figures).ifPresent(alone -> lines.add(place.id() + ": " + alone));
            } else if (!givenUp.test(place)) {
                lines.add(place.id()
                        + (taken.stream().anyMatch(f -> isSecondOf(f, place))
                                ? ": its mode, threads, unit, iterations or version of JMH differs between the two sides"
                                : ": no pair of it was measured in time"));
            }
        }
        return lines;
    }

    /** Whether a 99th percentile can be told is a matter of how many calls there happened to be. */
    private Optional<String> ofBaseAlone(Place place, List<ForkRecord> taken, List<String> figures) {
        String alone = taken.stream()
                .filter(f -> f.arm() == Arm.BASE && f.trial().equals(place.id()))
                .flatMap(f -> f.results().stream())
                .flatMap(r -> Figures.of(r, planned.harness().metric(r.benchmark())).stream())
                .map(Figures::statistic)
                .distinct()
                .filter(s -> !s.equals(ForkStatistic.P99.label()) && !figures.contains(s))
                .collect(Collectors.joining(" and "));
        return alone.isEmpty() ? Optional.empty() : Optional.of(alone + " is of the base alone");
    }

    /**
     * All of it.
     *
     * @param left a line for each benchmark that could not be compared
     * @param withShapes whether changes of shape are looked for
     */
    Comparison of(List<ForkRecord> taken, List<String> left, List<String> warnings, boolean withShapes) {
        // What a canary allocates is next to nothing, and twice that is as well.
        List<Series> canary = PairedForks.series(PairedForks.ofCanary(taken)).stream()
                .filter(s -> s.family() != Family.ALLOCATION)
                .toList();
        List<Series> series = ofSides(taken);
        Comparison comparison = gate.decide(series, canary, floors, left, warnings);
        return withShapes ? shapes.addTo(comparison, taken) : comparison;
    }

    private List<Series> ofSides(List<ForkRecord> taken) {
        return PairedForks.series(PairedForks.ofSides(taken), planned.harness()::metric);
    }

    private static boolean isSecondOf(ForkRecord fork, Place place) {
        return !fork.first()
                && fork.trial().equals(place.id())
                && !fork.results().isEmpty();
    }

    /** JMH may have run another number of threads than it was told: one that a group's methods divide evenly. */
    private static boolean isAt(Subject subject, Place place, List<ForkRecord> taken) {
        return subject.benchmark().equals(place.benchmark())
                && subject.params().equals(place.params())
                && (place.threads() == 0
                        || place.threads() == subject.threads()
                        || taken.stream().anyMatch(f -> f.trial().equals(place.id()) && ranWith(f, subject.threads())));
    }

    private static boolean ranWith(ForkRecord fork, int threads) {
        return fork.results().stream().anyMatch(r -> r.threads() == threads);
    }
}
