package dev.hotpath.results.flame;

/**
 * Where an operation's cost goes.
 *
 * @param event what was sampled: {@code cpu}, {@code wall}, {@code alloc}, {@code lock}, or the event that stood in for it
 * @param stacks as they were sampled, already cut
 * @param perOperation what one operation costs in the unit, all stacks together; 1 where that is not known
 * @param unit {@code ns/op}, {@code B/op}, or {@link #SHARE} where the cost of an operation is not known
 */
public record Profile(String event, Stacks stacks, double perOperation, String unit) {

    /** The unit of profiles that tell shares and no more. */
    public static final String SHARE = "share";

    /** A profile that tells shares and no more. */
    public static Profile ofShares(String event, Stacks stacks) {
        return new Profile(event, stacks, 1, SHARE);
    }

    /** What one sample stands for, in the unit. */
    double perSample() {
        return stacks.isEmpty() ? 0 : perOperation / stacks.total();
    }

    /** Whether operations of both were weighed in the same unit, so that the one can be taken from the other. */
    boolean comparesTo(Profile other) {
        return unit.equals(other.unit);
    }

    /** The same with shares alone. */
    Profile shares() {
        return ofShares(event, stacks);
    }
}
