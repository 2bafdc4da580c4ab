package dev.hotpath.results.sweep;

import dev.hotpath.results.machine.Forks;
import dev.hotpath.results.machine.WithoutNeighbours;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.scaling.AxisKind;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of one result: where it was measured, and its figures.
 *
 * @param scoreOnly whether its raw data is missing, so that the figure is one for however many forks there were
 * @param bySize its figures along a size, empty where it has none
 * @param byRatio its figures along a ratio, empty where it has none
 * @param underLoad its figures along threads or a rate, empty where it has none
 * @param known what a run knows of it beside; null of foreign results, of which only figures are kept
 */
record Measured(
        Map<String, String> params,
        int threads,
        String mode,
        boolean scoreOnly,
        Optional<Figures> bySize,
        Optional<Figures> byRatio,
        Optional<Figures> underLoad,
        Known known) {

    /** JMH's own threads, as its option is called. */
    static final String THEIR_THREADS = "-t";

    /** Likewise its mode. */
    static final String THEIR_MODE = "-bm";

    /** The forks, and what they were measured on. */
    record Known(Forks forks, Surroundings surroundings) {}

    /** @param metric the secondary metric that is judged; empty for the score */
    static Measured of(JmhResult result, String metric) {
        return of(result, metric, Surroundings.UNKNOWN.withoutNeighbours(), null);
    }

    static Measured of(Known known, String metric) {
        return of(known.forks().result(), metric, known.surroundings().withoutNeighbours(), known);
    }

    private static Measured of(JmhResult result, String metric, WithoutNeighbours alone, Known known) {
        return new Measured(
                result.params(),
                result.threads(),
                result.mode(),
                result.primary().isScoreOnly(),
                Figures.of(result, AxisKind.SIZE, metric, alone),
                Figures.of(result, AxisKind.RATIO, metric, alone),
                Figures.of(result, AxisKind.THREADS, metric, alone),
                known);
    }

    /**
     * A parameter's value, or else the threads or the mode by that name; null when there is none. By the names of JMH's options
     * they are had also where a parameter is called so.
     */
    String value(String name) {
        String param = params.get(name);
        if (param != null) {
            return param;
        }
        return switch (name) {
            case Sweep.THREADS, THEIR_THREADS -> Integer.toString(threads);
            case Sweep.MODE, THEIR_MODE -> mode;
            default -> null;
        };
    }
}
