package dev.hotpath.results.attribution;

import java.util.List;

/**
 * The slopes of one component of one page, and what they predicted. Times are at a tenth of real time, whatever the page's scale.
 *
 * @param name the incident's
 * @param side {@code healthy} or {@code sick}
 * @param seed of its arrivals
 * @param of which code and which system it is of: others' are no answer
 * @param scale by how much real loads are lower than those observed
 * @param late how many of its runs did not get their load when it was due
 */
public record AmplificationCase(
        String name,
        String side,
        long seed,
        String of,
        double scale,
        Amplification found,
        int late,
        List<Prediction> predictions) {

    public AmplificationCase {
        predictions = List.copyOf(predictions);
    }
}
