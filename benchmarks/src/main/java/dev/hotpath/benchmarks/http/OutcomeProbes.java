package dev.hotpath.benchmarks.http;

import dev.hotpath.benchmarks.probe.CountProbe;
import dev.hotpath.benchmarks.probe.Probes;
import java.util.List;

/** Counts what callers saw, each outcome apart: a timeout must never pass for a fast answer. */
final class OutcomeProbes {

    private final CountProbe successes = Probes.count(Outcome.SUCCESS.plural());
    private final CountProbe timeouts = Probes.count(Outcome.TIMEOUT.plural());
    private final CountProbe failures = Probes.count(Outcome.FAILURE.plural());

    void count(List<Exchange> exchanges) {
        exchanges.forEach(exchange -> probe(exchange.outcome()).increment());
    }

    private CountProbe probe(Outcome outcome) {
        return switch (outcome) {
            case SUCCESS -> successes;
            case TIMEOUT -> timeouts;
            case FAILURE -> failures;
        };
    }
}
