package dev.hotpath.benchmarks.lab;

/**
 * Looks after the servers when a trial fails. Without one of them every further trial would fail as well, and be recorded as
 * the benchmark's own failure.
 */
final class WithServers implements Launcher {

    private final Launcher launcher;
    private final Runnable check;

    /** @param check throws when a server has ended */
    WithServers(Launcher launcher, Runnable check) {
        this.launcher = launcher;
        this.check = check;
    }

    @Override
    public Launch launch(Trial trial) {
        Launch launch = launcher.launch(trial);
        if (launch.outcome() != Outcome.OK) {
            check.run();
        }
        return launch;
    }

    @Override
    public void abort() {
        launcher.abort();
    }

    @Override
    public void close() {
        launcher.close();
    }
}
