package dev.hotpath.benchmarks.ab;

/** Which side a fork belongs to. */
public enum Arm {
    BASE,
    HEAD;

    Arm other() {
        return this == BASE ? HEAD : BASE;
    }
}
