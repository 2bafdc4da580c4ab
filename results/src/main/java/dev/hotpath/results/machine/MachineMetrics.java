package dev.hotpath.results.machine;

/** The secondary metrics in which a fork says what the machine did, an entry an iteration. */
public final class MachineMetrics {

    /** ms on a core, summed over the benchmark's threads. */
    public static final String CPU = "machine.cpu";

    /** ms ready to run but without a core, summed over the benchmark's threads. */
    public static final String RUN_QUEUE = "machine.runqueue";

    /** ms of neither, summed over the benchmark's threads. */
    public static final String BLOCKED = "machine.blocked";

    /** Cores that all threads of the fork used: the benchmark's, the component's own, the JVM's. */
    public static final String PROCESS = "machine.process";

    /** Cores that were busy with anything at all. */
    public static final String BUSY = "machine.busy";

    private MachineMetrics() {}
}
