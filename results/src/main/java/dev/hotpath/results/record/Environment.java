package dev.hotpath.results.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where and of what a run was measured. It holds no address, path, user name or password.
 *
 * @param schema {@code hotpath.environment/1}
 * @param recorded the wall clock when the run began
 * @param commit null when the measured jar lies in no checkout
 * @param jar null when classes were measured that are in no jar
 * @param libraries versions of the measured libraries by name
 * @param servers versions of the servers by name
 */
public record Environment(
        String schema,
        Instant recorded,
        Commit commit,
        Jar jar,
        Map<String, String> libraries,
        Map<String, String> servers,
        Jvm jvm,
        Os os,
        Cpu cpu,
        Limits limits,
        Memory memory,
        Load load) {

    public static final String SCHEMA = "hotpath.environment/1";

    /**
     * @param name the file's name without its folder
     * @param sha256 of its bytes, in hexadecimal
     */
    public record Jar(String name, String sha256) {}

    /**
     * @param version as {@code 17.0.15+6}
     * @param flags in their order; system properties without their values
     */
    public record Jvm(String version, String vendor, String name, List<String> flags) {}

    public record Os(String name, String kernel, String architecture) {}

    /**
     * @param cores logical processors this JVM may use
     * @param effectiveCores how many of them really ran at once when measured; NaN when not measured
     */
    public record Cpu(String model, int cores, double effectiveCores) {}

    /**
     * What the container allows.
     *
     * @param cgroup 1 or 2; 0 where there is none
     * @param cpus null without a limit
     * @param memoryBytes null without a limit
     */
    public record Limits(int cgroup, Double cpus, Long memoryBytes) {}

    /** In bytes; -1 where the system does not say. */
    public record Memory(long total, long available) {}

    /** Mean runnable and uninterruptible tasks over the last minutes; NaN where the system does not say. */
    public record Load(double one, double five, double fifteen) {}
}
