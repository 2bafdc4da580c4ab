package dev.hotpath.benchmarks.ab;

import dev.hotpath.benchmarks.lab.Benchmark;
import dev.hotpath.benchmarks.lab.ForeignJar;
import dev.hotpath.benchmarks.lab.ForeignRun;
import dev.hotpath.results.machine.Control;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A benchmark that neither side changes, run from the same jar and with the same arguments on both: if it moves, something else
 * did.
 *
 * @param jar that holds it
 * @param jmh what its JMH is handed beside the pairing's own
 */
record Canary(Place place, ForeignJar jar, List<String> jmh) {

    private static final Duration OWN_MEASURES = Duration.ofMillis(800);

    /** @throws CannotPair when JMH can't be told of it on a command line */
    Canary {
        jmh = List.copyOf(jmh);
        ForeignRun.unfit(place.params()).ifPresent(why -> {
            throw new CannotPair(place.id() + ": " + why + ", or name another benchmark by --canary");
        });
    }

    /** This program's own: arithmetic in registers, measured as it declares. */
    static Canary own(ForeignJar jar) {
        return new Canary(new Place(Control.NAME, Map.of(), 0, OWN_MEASURES, true), jar, List.of());
    }

    /**
     * One of the user's, measured as the user wants benchmarks to be.
     *
     * @param all that the jar holds
     * @throws CannotPair when not one benchmark at one combination of parameters matches
     */
    static Canary of(ForeignJar jar, List<Benchmark> all, Pattern name, JmhArguments jmh) {
        List<Benchmark> matching =
                all.stream().filter(b -> name.matcher(b.name()).find()).toList();
        for (Benchmark one : matching) {
            if (!one.uses().isEmpty()) {
                throw new CannotPair("--canary " + name + " matches " + one.name()
                        + ", which needs servers, and a canary is handed none: name one that needs none");
            }
        }
        List<Place> places = new Harness(matching, List.of(), false).places(Map.of(), List.of(), jmh);
        Optional<Place> first = places.stream().findFirst();
        if (first.isEmpty()
                || !places.stream()
                        .allMatch(p -> p.benchmark().equals(first.get().benchmark()))) {
            throw new CannotPair("--canary " + name + " matches "
                    + (first.isEmpty()
                            ? "no benchmark"
                            : "several benchmarks, such as " + first.get().benchmark())
                    + " of the base: name one that neither side changes");
        }
        Place place = first.get();
        return new Canary(
                new Place(place.benchmark(), place.params(), place.threads(), place.measured(), true),
                jar,
                jmh.words());
    }
}
