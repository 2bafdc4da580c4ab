package dev.hotpath.benchmarks.control;

/** Numbers by number, in an open table that is half full. It is as fast for any size, but for the caches. */
final class HashTable {

    /** 2³² ÷ the golden ratio: spreads successive keys evenly (Knuth, The Art of Computer Programming, 6.4). */
    private static final int GOLDEN = 0x9e3779b9;

    private final int[] keys;
    private final int[] values;
    private final int shift;

    /**
     * An empty table.
     *
     * @param entries at most so many are put in
     */
    HashTable(int entries) {
        int slots = Integer.highestOneBit(2 * entries - 1) << 1;
        this.keys = new int[slots];
        this.values = new int[slots];
        this.shift = Integer.numberOfLeadingZeros(slots) + 1;
    }

    /**
     * Puts a value in.
     *
     * @param key not yet there, and not 0, which marks a free slot
     */
    void put(int key, int value) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = next(slot);
        }
        keys[slot] = key;
        values[slot] = value;
    }

    /** The value of a key that is there. */
    int get(int key) {
        int slot = slot(key);
        while (keys[slot] != key) {
            slot = next(slot);
        }
        return values[slot];
    }

    private int slot(int key) {
        return key * GOLDEN >>> shift;
    }

    private int next(int slot) {
        return slot + 1 & keys.length - 1;
    }
}
