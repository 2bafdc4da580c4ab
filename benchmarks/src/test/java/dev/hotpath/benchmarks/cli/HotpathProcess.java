package dev.hotpath.benchmarks.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The fat jar as users start it: a process with arguments, an exit status and what it printed. */
final class HotpathProcess {

    private static final Duration LONGEST = Duration.ofMinutes(4);

    /** JVMs, and all that they start, begin sooner: where nobody reads what is measured. */
    private static final Map<String, String> RUSH =
            Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djmh.blackhole.autoDetect=false");

    private HotpathProcess() {}

    /** What a finished process left. */
    record Ended(int status, String out, String err) {

        List<String> errLines() {
            // The JVM's own notes are not the program's.
            return err.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("WARNING:") && !l.startsWith("Picked up "))
                    .toList();
        }
    }

    static Ended run(String... arguments) {
        return run(Path.of("").toAbsolutePath(), arguments);
    }

    /** In a folder, and the jar by its path from there, as people write it. */
    static Ended run(Path folder, String... arguments) {
        return run(folder, List.of(), arguments);
    }

    /** As above, for what measures nothing: compiled once and quickly. */
    static Ended ask(Path folder, String... arguments) {
        return run(folder, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), arguments);
    }

    /** As above, for what measures something that nobody reads. */
    static Ended rush(Path folder, String... arguments) {
        return run(folder, RUSH, List.of(), arguments);
    }

    private static Ended run(Path folder, List<String> jvm, String... arguments) {
        return run(folder, Map.of(), jvm, arguments);
    }

    private static Ended run(Path folder, Map<String, String> environment, List<String> jvm, String... arguments) {
        List<String> command = command(jvm, arguments);
        Path jar = Path.of(System.getProperty("benchmarks.jar")).toAbsolutePath();
        command.replaceAll(word -> word.equals(System.getProperty("benchmarks.jar"))
                ? folder.toAbsolutePath().relativize(jar).toString()
                : word);
        return run(folder, environment, command);
    }

    /** With so much heap and no more. */
    static Ended runIn(String heap, String... arguments) {
        return run(Path.of("").toAbsolutePath(), Map.of(), command(List.of("-Xmx" + heap), arguments));
    }

    private static Ended run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile("hotpath-out", ".txt");
            Path err = Files.createTempFile("hotpath-err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("did not end within " + LONGEST + ": " + String.join(" ", command));
            }
            Ended ended = new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Starts it and returns at once; its output goes to the file. */
    static Process start(Path output, String... arguments) throws IOException {
        return start(Path.of("").toAbsolutePath(), output, arguments);
    }

    /** As above, for what measures something that nobody reads. */
    static Process startRushed(Path output, String... arguments) throws IOException {
        return start(Path.of("").toAbsolutePath(), RUSH, output, arguments);
    }

    /** As above, in a folder. */
    static Process start(Path folder, Path output, String... arguments) throws IOException {
        return start(folder, Map.of(), output, arguments);
    }

    private static Process start(Path folder, Map<String, String> environment, Path output, String... arguments)
            throws IOException {
        List<String> command = command(List.of(), arguments);
        String jar = System.getProperty("benchmarks.jar");
        command.replaceAll(
                word -> word.equals(jar) ? Path.of(jar).toAbsolutePath().toString() : word);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static List<String> command(List<String> jvm, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-Djmh.ignoreLock=true", "-jar", System.getProperty("benchmarks.jar")));
        command.addAll(List.of(arguments));
        return command;
    }
}
