package dev.hotpath.benchmarks.ab;

/** Which side a fork belongs to. */
enum Arm {
    BASE,
    HEAD;

    Arm other() {
        return this == BASE ? HEAD : BASE;
    }
}
