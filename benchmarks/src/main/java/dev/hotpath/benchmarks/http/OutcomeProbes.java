package dev.hotpath.benchmarks.http;

import dev.hotpath.benchmarks.probe.CountProbe;
import dev.hotpath.benchmarks.probe.Probes;
import java.util.List;
import java.util.Set;

/**
 * Counts what callers saw, each outcome apart: a timeout must never pass for a fast answer. Where more than a few calls end
 * otherwise than they should, their time is not what is measured, and there is no measurement.
 */
final class OutcomeProbes {

    /** A disturbed machine may show a few something else. */
    private static final int FEW = 2;

    private static final int ONE_IN = 20;

    private final CountProbe successes = Probes.count(Outcome.SUCCESS.plural());
    private final CountProbe timeouts = Probes.count(Outcome.TIMEOUT.plural());
    private final CountProbe failures = Probes.count(Outcome.FAILURE.plural());
    private final Set<Outcome> expected;

    private long seen;
    private long others;

    /** @param expected how calls should end */
    OutcomeProbes(Set<Outcome> expected) {
        this.expected = Set.copyOf(expected);
    }

    /** @throws IllegalStateException when too many of all calls so far ended otherwise */
    void count(List<Exchange> exchanges) {
        for (Exchange exchange : exchanges) {
            probe(exchange.outcome()).increment();
            seen++;
            others += expected.contains(exchange.outcome()) ? 0 : 1;
        }
        if (others > FEW + seen / ONE_IN) {
            throw new IllegalStateException("%d of %d calls did not end as %s: their time is not what is measured"
                    .formatted(others, seen, expected));
        }
    }

    private CountProbe probe(Outcome outcome) {
        return switch (outcome) {
            case SUCCESS -> successes;
            case TIMEOUT -> timeouts;
            case FAILURE -> failures;
        };
    }
}
