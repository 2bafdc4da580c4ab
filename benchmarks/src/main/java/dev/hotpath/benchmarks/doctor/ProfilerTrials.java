package dev.hotpath.benchmarks.doctor;

import dev.hotpath.benchmarks.flame.CannotProfile;
import dev.hotpath.benchmarks.flame.ProfilerLibrary;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Tries each profiler event in a JVM of its own, so that one that crashes its JVM costs only that one. */
final class ProfilerTrials {

    private static final long PATIENCE_SECONDS = 20;

    private ProfilerTrials() {}

    static Map<String, Boolean> run(List<String> events) {
        Map<String, Process> running = new LinkedHashMap<>();
        Map<String, Boolean> works = new LinkedHashMap<>();
        try {
            // All of them would unpack it at once, and some load what others have half written.
            ProfilerLibrary.path();
            for (String event : events) {
                running.put(event, start(event));
            }
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            for (Map.Entry<String, Process> trial : running.entrySet()) {
                boolean ended = trial.getValue().waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                works.put(trial.getKey(), ended && trial.getValue().exitValue() == 0);
            }
        } catch (IOException | CannotProfile e) {
            events.forEach(event -> works.putIfAbsent(event, false));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            events.forEach(event -> works.putIfAbsent(event, false));
        } finally {
            running.values().forEach(Process::destroyForcibly);
        }
        return works;
    }

    private static Process start(String event) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        return new ProcessBuilder(
                        java,
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=/dev/null",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProfilerTrial.class.getName(),
                        event)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
