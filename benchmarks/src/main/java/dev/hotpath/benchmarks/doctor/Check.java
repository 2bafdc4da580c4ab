package dev.hotpath.benchmarks.doctor;

/** Looks at one thing that measurements rely on. */
public interface Check {

    /** A word or two. */
    String name();

    Finding look();
}
