package dev.hotpath.benchmarks.doctor;

import dev.hotpath.results.record.Cgroups;
import dev.hotpath.results.record.SystemFiles;

/** Whether a fork's heap and the servers fit into memory. */
final class MemoryCheck implements Check {

    private final SystemFiles files;

    MemoryCheck(SystemFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Finding look() {
        long free = files.memory("MemAvailable");
        if (free < 0) {
            return Finding.missing(name(), "not told", "Whether forks and servers fit into memory can't be seen here.");
        }
        // A container's limit binds, whatever the host has.
        Long limit = new Cgroups(files).limits().memoryBytes();
        long available = limit == null ? free : Math.min(free, limit);
        long total = files.memory("MemTotal");
        String figure =
                Sizes.of(available) + " available of " + Sizes.of(limit == null ? total : Math.min(total, limit));
        return available < 2 * Sizes.GIGABYTE
                ? Finding.warning(
                        name(),
                        figure,
                        "A fork and the servers take up to 2 GB: swapping or the kernel would end trials.")
                : Finding.ok(name(), figure, "A fork and the servers fit.");
    }
}
