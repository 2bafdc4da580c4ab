package dev.hotpath.benchmarks.doctor;

import java.util.Locale;
import java.util.concurrent.Callable;

/** Whether an embedded part starts here. */
final class PartCheck implements Check {

    private final String name;
    private final Callable<String> startAndStop;

    /** @param startAndStop returns the part's version */
    PartCheck(String name, Callable<String> startAndStop) {
        this.name = name;
        this.startAndStop = startAndStop;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Finding look() {
        long start = System.nanoTime();
        try {
            String version = startAndStop.call();
            double seconds = (System.nanoTime() - start) / 1e9;
            return Finding.ok(
                    name,
                    String.format(Locale.ROOT, "%s, up and down in %.1f s", version, seconds),
                    "Benchmarks run against a real " + name + " of this version.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.missing(name, "interrupted", "Whether it starts is not known.");
        } catch (Exception e) {
            return Finding.missing(
                    name,
                    "does not start",
                    "Benchmarks that need it fail here unless you give your own: " + e.getMessage());
        }
    }
}
