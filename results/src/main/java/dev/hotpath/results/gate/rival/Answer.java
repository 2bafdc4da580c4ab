package dev.hotpath.results.gate.rival;

/** What a rule says of the head. */
public enum Answer {
    SLOWER,
    FASTER,
    NO_CHANGE;

    static Answer of(double base, double head) {
        return head > base ? SLOWER : head < base ? FASTER : NO_CHANGE;
    }
}
