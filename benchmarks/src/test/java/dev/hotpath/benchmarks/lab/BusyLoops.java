package dev.hotpath.benchmarks.lab;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** A process of so many threads that compute for ever; it ends with the process that started it, however that ends. */
final class BusyLoops implements AutoCloseable {

    private final Process process;

    private BusyLoops(Process process) {
        this.process = process;
    }

    static BusyLoops start(int loops) throws Exception {
        Path classes = Path.of(BusyLoops.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return new BusyLoops(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx32m",
                        "-cp",
                        classes.toString(),
                        BusyLoops.class.getName(),
                        Integer.toString(loops))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) {
        AtomicBoolean over = new AtomicBoolean();
        for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
            Thread loop = new Thread(
                    () -> {
                        while (!over.get()) {
                            Thread.onSpinWait();
                        }
                    },
                    "busy-loop-" + i);
            loop.setDaemon(true);
            loop.start();
        }
        try {
            // Nobody writes: the pipe ends when its other end does.
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
