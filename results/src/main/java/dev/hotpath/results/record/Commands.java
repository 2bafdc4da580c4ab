package dev.hotpath.results.record;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs small commands that describe the machine. */
interface Commands {

    /** What the command printed; empty when it is missing, failed or took too long. */
    Optional<String> run(Path folder, List<String> command);
}
