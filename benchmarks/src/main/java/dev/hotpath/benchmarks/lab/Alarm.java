package dev.hotpath.benchmarks.lab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Timer;
import java.util.TimerTask;

/** Does something at a time, unless it is cancelled before: a budget is kept also by what hangs. */
final class Alarm {

    private final Timer timer = new Timer("alarm", true);

    private Alarm() {}

    /** @param time null for never */
    static Alarm at(Instant time, Clock clock, Runnable task) {
        Alarm alarm = new Alarm();
        if (time != null) {
            alarm.timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            task.run();
                        }
                    },
                    Math.max(0, Duration.between(clock.instant(), time).toMillis()));
        }
        return alarm;
    }

    void cancel() {
        timer.cancel();
    }
}
