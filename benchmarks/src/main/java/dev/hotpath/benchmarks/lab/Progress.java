package dev.hotpath.benchmarks.lab;

import java.time.Duration;

/** Told how a run goes on. */
public interface Progress {

    /** A trial begins: the how-manieth of about how many, what it measures, and the time left for the whole run. */
    void trial(int number, int ofAbout, String what, Duration left);

    /** A trial failed. */
    void failed(String what, String why);

    /** No more trials will begin. */
    void done();

    /** Says nothing. */
    static Progress silent() {
        return new Progress() {
            @Override
            public void trial(int number, int ofAbout, String what, Duration left) {}

            @Override
            public void failed(String what, String why) {}

            @Override
            public void done() {}
        };
    }
}
