package dev.hotpath.benchmarks.lab;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;

/** Prints nothing, and keeps the last lines of what JMH and the fork said for when the trial fails. */
final class QuietFormat implements OutputFormat {

    private static final int KEPT = 60;

    private final Deque<String> lines = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();

    /** The first line that says what went wrong, or else what is given. */
    synchronized String lastWords(String otherwise) {
        endLine();
        return lines.stream()
                .filter(l -> l.contains("Error") || l.contains("Exception") || l.contains("failed"))
                .findFirst()
                .orElse(otherwise);
    }

    @Override
    public synchronized void print(String s) {
        s.chars().forEach(c -> append((char) c));
    }

    @Override
    public synchronized void println(String s) {
        print(s);
        endLine();
    }

    @Override
    public synchronized void write(int b) {
        append((char) (b & 0xff));
    }

    @Override
    public synchronized void write(byte[] bytes) {
        for (byte b : bytes) {
            append((char) (b & 0xff));
        }
    }

    private void append(char c) {
        if (c == '\n') {
            endLine();
        } else if (line.length() < 2_000) {
            line.append(c);
        }
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            lines.addLast(line.toString().strip());
            if (lines.size() > KEPT) {
                lines.removeFirst();
            }
        }
        line.setLength(0);
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
