package dev.hotpath.benchmarks.doctor;

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
        long available = files.memory("MemAvailable");
        if (available < 0) {
            return Finding.missing(name(), "not told", "Whether forks and servers fit into memory can't be seen here.");
        }
        String figure = Sizes.of(available) + " available of " + Sizes.of(files.memory("MemTotal"));
        return available < 2 * Sizes.GIGABYTE
                ? Finding.warning(
                        name(),
                        figure,
                        "A fork and the servers take up to 2 GB: swapping or the kernel would end trials.")
                : Finding.ok(name(), figure, "A fork and the servers fit.");
    }
}
