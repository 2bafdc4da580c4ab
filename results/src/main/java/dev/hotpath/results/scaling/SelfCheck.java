package dev.hotpath.results.scaling;

/**
 * The benchmarks of known shape with which a run of this suite checks itself: they come last, and trip no gate. Somebody else's
 * component of the same name is one like any other.
 */
public final class SelfCheck {

    private static final String COMPONENT = "control";

    private static final String OURS = "dev.hotpath.";

    private SelfCheck() {}

    /** @param benchmark its JMH name */
    public static boolean is(String benchmark, String component) {
        return component.equals(COMPONENT) && benchmark.startsWith(OURS);
    }
}
