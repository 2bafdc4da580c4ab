package dev.hotpath.results.gate.rival;

/** A way of telling whether the head is slower than the base. */
public interface Rule {

    /** As the table calls it. */
    String name();

    /** The answer on one benchmark, judged alone. Safe for use by several threads. */
    Answer judge(Sides sides);
}
