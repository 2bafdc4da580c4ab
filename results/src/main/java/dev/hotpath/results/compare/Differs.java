package dev.hotpath.results.compare;

/** Two values of a field in words. */
final class Differs {

    private Differs() {}

    static String words(String field, Object base, Object head) {
        return field + " " + base + " at base, " + head + " at head";
    }
}
