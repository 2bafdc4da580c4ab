package dev.hotpath.benchmarks.control;

/**
 * A key whose hash is that of every other, and which can't be ordered: neither the table nor the tree that a
 * {@link java.util.HashMap} makes of a crowded slot can tell where it is without comparing it with all.
 */
class CollidingKey {

    private static final int HASH = 42;

    private final int number;

    CollidingKey(int number) {
        this.number = number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CollidingKey key && key.number == number;
    }

    @Override
    public int hashCode() {
        return HASH;
    }
}
