package dev.hotpath.benchmarks.ab;

/** The two that are compared: the base, and the head that may have changed. */
public record Sides(Side base, Side head) {

    Side of(Arm arm) {
        return arm == Arm.BASE ? base : head;
    }

    /** Whether each was built here of its sources, by the same benchmarks. */
    boolean builtOfSources() {
        return base.commit() != null && head.commit() != null;
    }
}
