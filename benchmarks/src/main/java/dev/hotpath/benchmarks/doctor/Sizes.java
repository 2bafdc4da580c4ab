package dev.hotpath.benchmarks.doctor;

import java.util.Locale;

/** Bytes for people. */
final class Sizes {

    static final long GIGABYTE = 1L << 30;

    private Sizes() {}

    static String of(long bytes) {
        return bytes >= GIGABYTE
                ? String.format(Locale.ROOT, "%.1f GB", (double) bytes / GIGABYTE)
                : String.format(Locale.ROOT, "%d MB", bytes >> 20);
    }
}
