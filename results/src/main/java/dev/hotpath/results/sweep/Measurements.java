package dev.hotpath.results.sweep;

import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.scaling.Curve;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Finds what was measured at a place of a curve: all that a curve's points leave out. Not for use by several threads. */
public final class Measurements {

    private record Along(String benchmark, String axis) {}

    private record Place(Map<String, String> others, double x) {}

    private final Map<String, List<JmhResult>> byBenchmark;
    private final Map<Along, Map<Place, JmhResult>> places = new HashMap<>();

    /** @param results merged, so that each has all its forks */
    public Measurements(Collection<JmhResult> results) {
        byBenchmark = results.stream().collect(Collectors.groupingBy(JmhResult::benchmark));
    }

    /** Empty where nothing was measured there. */
    public Optional<JmhResult> at(Curve curve, double x) {
        Map<Place, JmhResult> along =
                places.computeIfAbsent(new Along(curve.benchmark(), curve.axis()), this::placesOf);
        return Optional.ofNullable(along.get(new Place(curve.params(), x)));
    }

    private Map<Place, JmhResult> placesOf(Along along) {
        Map<Place, JmhResult> found = new HashMap<>();
        for (JmhResult result : byBenchmark.getOrDefault(along.benchmark(), List.of())) {
            Map<String, String> others = new HashMap<>(result.params());
            String written = others.remove(along.axis());
            OptionalDouble x = written == null && along.axis().equals(Sweep.THREADS)
                    ? OptionalDouble.of(result.threads())
                    : AxisValue.of(written);
            x.ifPresent(place -> found.putIfAbsent(new Place(others, place), result));
        }
        return found;
    }
}
