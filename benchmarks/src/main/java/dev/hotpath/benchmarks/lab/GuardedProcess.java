package dev.hotpath.benchmarks.lab;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A process that is not this program's own, with all it starts. A shell stands between: it reads a pipe that only this JVM
 * writes to, and kills the process' whole group when that ends, also when this JVM is killed itself.
 */
public final class GuardedProcess implements AutoCloseable {

    /**
     * A group needs a session where there is no terminal, or a shell that makes one without; macOS has only the latter. A child that
     * has no session yet is killed by itself.
     */
    private static final String GUARD = """
            exec 3<&0
            if command -v setsid >/dev/null; then
              setsid "$@" </dev/null 3<&- &
            else
              set -m
              "$@" </dev/null 3<&- &
            fi
            child=$!
            (read -r gone <&3; kill -9 -$child $child) >/dev/null 2>&1 &
            guard=$!
            exec 3<&-
            wait $child
            status=$?
            kill -9 $guard 2>/dev/null
            kill -9 -$child 2>/dev/null
            exit $status
            """;

    private static final long ENDING_SECONDS = 5;

    private final Process shell;
    private final Thread reader;

    private GuardedProcess(Process shell, Thread reader) {
        this.shell = shell;
        this.reader = reader;
    }

    /** @param output takes all that the process says */
    static GuardedProcess start(List<String> command, QuietFormat output) throws IOException {
        return start(new ProcessBuilder(command), output::write);
    }

    /**
     * Starts it.
     *
     * @param process the command, its folder and its environment; where it reads and writes is set here
     * @param output takes all that the process says, on both of its streams, from a thread of its own
     */
    public static GuardedProcess start(ProcessBuilder process, Consumer<byte[]> output) throws IOException {
        List<String> guarded = new ArrayList<>(List.of("sh", "-c", GUARD, "guard"));
        guarded.addAll(process.command());
        Process shell = process.command(guarded).redirectErrorStream(true).start();
        Thread reader = new Thread(() -> read(shell.getInputStream(), output), "foreign-output");
        reader.setDaemon(true);
        reader.start();
        return new GuardedProcess(shell, reader);
    }

    /** Waits for the end; the exit status, or empty when it did not come in time. */
    public OptionalInt await(Duration atMost) throws InterruptedException {
        if (!shell.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            return OptionalInt.empty();
        }
        reader.join(TimeUnit.SECONDS.toMillis(ENDING_SECONDS));
        return OptionalInt.of(shell.exitValue());
    }

    /** Ends the process and all it started. From any thread, and more than once. */
    public void kill() {
        List<ProcessHandle> doomed = shell.descendants().toList();
        closePipe();
        // The guard kills the group, with what is born meanwhile; killed itself it could not. What left the group
        // remains.
        awaitEnd();
        doomed.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        if (shell.isAlive()) {
            kill();
            awaitEnd();
        }
        closePipe();
    }

    private void awaitEnd() {
        try {
            shell.waitFor(ENDING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closePipe() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            // The pipe's other end is gone, and with it the process.
            shell.destroyForcibly();
        }
    }

    private static void read(InputStream said, Consumer<byte[]> output) {
        byte[] buffer = new byte[8192];
        try (said) {
            for (int n = said.read(buffer); n >= 0; n = said.read(buffer)) {
                output.accept(Arrays.copyOf(buffer, n));
            }
        } catch (IOException e) {
            // Closed at the end of the process: nothing more is said.
        }
    }
}
