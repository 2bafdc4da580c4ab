package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.record.Git;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * One run of the git command, to its end.
 *
 * @param status its exit status
 * @param out what it wrote
 * @param err what it complained of
 */
record GitCall(int status, String out, String err) {

    /** Runs git in a folder. */
    static GitCall in(Path folder, String... arguments) throws InterruptedException {
        return in(folder, Map.of(), arguments);
    }

    /** Runs git in a folder, with more in its environment. */
    static GitCall in(Path folder, Map<String, String> environment, String... arguments) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Git.command(arguments)).directory(folder.toFile());
        // Inside a git hook these name another repository than the folder's.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        // A path is a path, whatever brackets and stars are in it.
        builder.environment().put("GIT_LITERAL_PATHSPECS", "1");
        builder.environment().putAll(environment);
        try {
            // A file and no pipe: nobody reads it while the other stream is read.
            Path err = Files.createTempFile("hotpath-git", ".err");
            try {
                Process process = builder.redirectError(err.toFile()).start();
                try {
                    closed(process.getOutputStream());
                    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    return new GitCall(
                            process.waitFor(), out, new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
                } finally {
                    // Nobody waits for it any longer where this thread was interrupted.
                    process.destroyForcibly();
                }
            } finally {
                Files.deleteIfExists(err);
            }
        } catch (IOException e) {
            throw new CannotPair("git can't be run (" + e.getMessage() + "): install it, or give two jars", e);
        }
    }

    boolean isOk() {
        return status == 0;
    }

    /** What it said went wrong, in one line. */
    String firstError() {
        return err.lines().filter(l -> !l.isBlank()).findFirst().orElse("git ended with status " + status);
    }

    /**
     * What it wrote.
     *
     * @throws CannotPair when it failed
     */
    String output() {
        return output(0);
    }

    /**
     * What it wrote.
     *
     * @param highest the highest status that is no failure: of a search one says that nothing was found
     * @throws CannotPair when it failed
     */
    String output(int highest) {
        if (status > highest) {
            throw new CannotPair("git: " + firstError());
        }
        return out;
    }

    private static void closed(OutputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // It ended without reading, as most do.
            return;
        }
    }
}
