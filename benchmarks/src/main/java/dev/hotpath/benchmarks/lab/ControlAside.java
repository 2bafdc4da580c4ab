package dev.hotpath.benchmarks.lab;

import java.util.function.Predicate;

/** Runs the interleaved control with this program's own JMH, and everything else with somebody else's. */
final class ControlAside implements Launcher {

    private final Predicate<Trial.Place> isControl;
    private final Launcher own;
    private final Launcher foreign;

    ControlAside(Predicate<Trial.Place> isControl, Launcher own, Launcher foreign) {
        this.isControl = isControl;
        this.own = own;
        this.foreign = foreign;
    }

    @Override
    public Launch launch(Trial trial) {
        return (isControl.test(trial.place()) ? own : foreign).launch(trial);
    }

    @Override
    public void abort() {
        own.abort();
        foreign.abort();
    }

    @Override
    public void close() {
        own.close();
        foreign.close();
    }
}
