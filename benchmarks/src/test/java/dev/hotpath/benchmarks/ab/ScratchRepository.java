package dev.hotpath.benchmarks.ab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A git repository to try things on; a hook in it leaves a mark when it is run. */
public final class ScratchRepository {

    private final Path folder;

    private ScratchRepository(Path folder) {
        this.folder = folder;
    }

    public static ScratchRepository in(Path folder) {
        ScratchRepository repository = new ScratchRepository(folder);
        repository.git("init", "-q", "-b", "main");
        repository.git("config", "user.name", "nobody");
        repository.git("config", "user.email", "nobody@example.org");
        repository.hook();
        return repository;
    }

    private void hook() {
        try {
            Path hook = folder.resolve(".git/hooks/post-checkout");
            Files.createDirectories(hook.getParent());
            Files.writeString(hook, "#!/bin/sh\ntouch '" + folder.resolve(".git/hook-ran") + "'\n");
            if (!hook.toFile().setExecutable(true)) {
                throw new IOException(hook + " can't be made executable");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path folder() {
        return folder;
    }

    public ScratchRepository write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits everything, and returns the commit's SHA. */
    public String commit(String message) {
        git("add", "--all");
        git("commit", "-q", "--allow-empty", "-m", message);
        return git("rev-parse", "HEAD").strip();
    }

    public List<String> worktrees() {
        return git("worktree", "list", "--porcelain")
                .lines()
                .filter(l -> l.startsWith("worktree "))
                .toList();
    }

    boolean hookRan() {
        return Files.exists(folder.resolve(".git/hook-ran"));
    }

    String git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
