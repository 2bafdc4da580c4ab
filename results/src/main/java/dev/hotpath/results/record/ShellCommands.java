package dev.hotpath.results.record;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs commands as processes, each for ten seconds at most. */
final class ShellCommands implements Commands {

    private static final File NOWHERE = new File("/dev/null");

    @Override
    public Optional<String> run(Path folder, List<String> command) {
        Path output = null;
        try {
            // A file and no pipe: a command that prints much must not wait for a reader that waits for its end.
            output = Files.createTempFile("hotpath", ".out");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(NOWHERE)
                    .redirectError(NOWHERE)
                    .redirectOutput(output.toFile());
            // Inside a git hook these name another repository than the folder's.
            builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            try {
                return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0
                        ? Optional.of(Files.readString(output))
                        : Optional.empty();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            delete(output);
        }
    }

    private static void delete(Path output) {
        try {
            if (output != null) {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            // The system empties its folder of temporary files.
            return;
        }
    }
}
