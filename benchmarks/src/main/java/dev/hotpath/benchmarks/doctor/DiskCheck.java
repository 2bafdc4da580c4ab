package dev.hotpath.benchmarks.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether runs can be recorded. */
final class DiskCheck implements Check {

    private final Path runs;

    DiskCheck(Path runs) {
        this.runs = runs;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Finding look() {
        Path nearest = runs.toAbsolutePath().normalize();
        while (!Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        if (!Files.isWritable(nearest)) {
            return Finding.missing(
                    name(), nearest + " can't be written", "No run can be recorded: name a folder with --out.");
        }
        try {
            long free = Files.getFileStore(nearest).getUsableSpace();
            String figure = Sizes.of(free) + " free for runs";
            return free < Sizes.GIGABYTE
                    ? Finding.warning(
                            name(),
                            figure,
                            "Servers and flame graphs need about 1 GB; a run that meets a full disk stops.")
                    : Finding.ok(name(), figure, "Runs can be recorded.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
