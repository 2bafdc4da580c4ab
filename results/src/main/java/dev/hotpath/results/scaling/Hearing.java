package dev.hotpath.results.scaling;

/** The case of one curve: its tests are made first, and its verdict is passed when those of all curves are known. */
interface Hearing {

    /** The p-values of its tests. */
    double[] p();

    /** The verdict, by the same p-values adjusted for how many there were. */
    Verdict close(double[] adjusted);
}
