package dev.hotpath.benchmarks.lab;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;

/** Prints nothing, and keeps the last lines of what JMH and the fork said for when the trial fails. */
final class QuietFormat implements OutputFormat {

    private static final int KEPT = 60;
    private static final int LONGEST = 2_000;

    private final SaidLines lines = new SaidLines(KEPT, LONGEST);

    /** The first line that says what went wrong, or else what is given. */
    String lastWords(String otherwise) {
        return lines.lines().stream()
                .map(String::strip)
                .filter(l -> l.contains("Error") || l.contains("Exception") || l.contains("failed"))
                .findFirst()
                .orElse(otherwise);
    }

    @Override
    public void print(String s) {
        lines.accept(s.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void println(String s) {
        print(s);
        lines.endLine();
    }

    @Override
    public void write(int b) {
        lines.accept(b);
    }

    @Override
    public void write(byte[] bytes) {
        lines.accept(bytes);
    }

    @Override
    public void verbosePrintln(String s) {}

    @Override
    public void iteration(BenchmarkParams benchParams, IterationParams params, int iteration) {}

    @Override
    public void iterationResult(
            BenchmarkParams benchParams, IterationParams params, int iteration, IterationResult data) {}

    @Override
    public void startBenchmark(BenchmarkParams benchParams) {}

    @Override
    public void endBenchmark(BenchmarkResult result) {}

    @Override
    public void startRun() {}

    @Override
    public void endRun(Collection<RunResult> result) {}

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
