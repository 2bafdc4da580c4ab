package dev.hotpath.results.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks git about a checkout, without running what its configuration names. */
public final class Git {

    private final Path checkout;
    private final Commands commands;

    Git(Path checkout, Commands commands) {
        this.checkout = checkout;
        this.commands = commands;
    }

    /** Of the checkout that holds a folder, if any does. */
    public static Git at(Path folder) {
        return new Git(folder, new ShellCommands());
    }

    /** The commit that a branch, tag or abbreviated name means; empty where it means none, and without git. */
    public Optional<String> commit(String revision) {
        return commands.run(checkout, command("rev-parse", "--verify", "--end-of-options", revision + "^{commit}"))
                .map(String::strip)
                .filter(sha -> sha.matches("[0-9a-f]{40,64}"));
    }

    /** Whether it is a clone that lacks older commits, as build servers make them. */
    public boolean isShallow() {
        return commands.run(checkout, command("rev-parse", "--is-shallow-repository"))
                .map(String::strip)
                .filter("true"::equals)
                .isPresent();
    }

    /** The git command with those arguments, which runs no hook and no monitor that a checkout names. */
    public static List<String> command(String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("git", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"));
        all.addAll(List.of(arguments));
        return all;
    }
}
