package dev.hotpath.results.attribution;

import java.time.Duration;

/**
 * What a diagnosis may cost.
 *
 * @param observations at most; 4 at least
 * @param time none is begun that would probably end later
 * @param further how many components are still tried after one was found and confirmed
 */
public record Budget(int observations, Duration time, int further) {

    /** Fourteen observations in 90 s: a dozen components of a page, at five to six seconds each. */
    public static final Budget USUAL = new Budget(14, Duration.ofSeconds(90), 14);

    /** As many observations for each second as usual, and not fewer in all. */
    public static Budget within(Duration time) {
        double longer = (double) time.toMillis() / USUAL.time().toMillis();
        return new Budget((int) Math.ceil(USUAL.observations() * Math.max(1, longer)), time, USUAL.further());
    }

    public Budget {
        if (observations < 4) {
            throw new IllegalArgumentException(
                    "%d observations: healthy, sick, one arm and its confirmation need 4".formatted(observations));
        }
    }
}
