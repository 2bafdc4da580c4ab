package dev.hotpath.benchmarks.doctor;

import one.profiler.AsyncProfiler;
import one.profiler.AsyncProfilerLoader;

/** Profiles a little of everything by one event; exits with 0 when that gave samples. Runs in a JVM of its own. */
final class ProfilerTrial {

    private static final long NANOS = 200_000_000;

    private final Object lock = new Object();
    private byte[] last = {};

    private ProfilerTrial() {}

    public static void main(String[] args) throws Exception {
        AsyncProfiler profiler = AsyncProfilerLoader.load();
        profiler.execute("start,event=" + args[0]);
        new ProfilerTrial().work();
        profiler.execute("stop");
        System.exit(profiler.getSamples() > 0 ? 0 : 1);
    }

    /** Computes, allocates and contends for a lock on two threads. */
    private void work() throws InterruptedException {
        Thread other = new Thread(this::contend, "contender");
        other.start();
        contend();
        other.join();
    }

    private void contend() {
        long end = System.nanoTime() + NANOS;
        while (System.nanoTime() < end) {
            synchronized (lock) {
                last = new byte[1_000 + last.length % 100];
            }
        }
    }
}
