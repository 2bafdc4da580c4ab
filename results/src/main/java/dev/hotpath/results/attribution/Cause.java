package dev.hotpath.results.attribution;

import dev.hotpath.results.scaling.Interval;
import java.util.List;

/**
 * A component as a suspect.
 *
 * @param suspicion by which it was tried sooner or later; at least 0
 * @param restored how far its healthy self, all else left sick, brings the page back (see {@link Restoration}); null when not tried
 * @param produces how far its sick self, all else healthy, makes the page sick, from 0 to 1; null when not tried
 * @param meanMillis of the page with its healthy self; null when not tried
 * @param evidence readings of the component that changed, {@code what: healthy → sick}
 */
public record Cause(
        String component,
        double suspicion,
        Interval restored,
        Double produces,
        Double meanMillis,
        List<String> evidence) {

    public Cause {
        evidence = List.copyOf(evidence);
    }
}
