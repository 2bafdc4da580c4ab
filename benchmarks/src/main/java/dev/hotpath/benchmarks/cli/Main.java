package dev.hotpath.benchmarks.cli;

import java.io.IOException;

/** The entry point of {@code benchmarks.jar}. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws IOException {
        org.openjdk.jmh.Main.main(args);
    }
}
