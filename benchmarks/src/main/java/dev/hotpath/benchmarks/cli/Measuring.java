package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Diagnosis;
import dev.hotpath.benchmarks.lab.Interruption;
import dev.hotpath.benchmarks.lab.JmhLock;
import dev.hotpath.benchmarks.lab.MachineRecord;
import dev.hotpath.benchmarks.machine.EffectiveCores;
import dev.hotpath.results.record.EnvironmentReader;
import java.time.Clock;

/** What every command that measures does around it: it has the machine to itself, shows progress, and ends early on Ctrl-C. */
final class Measuring {

    private final Console console;
    private final boolean quiet;

    /** What is measured, and what is made of it before the process may end. */
    interface Work {
        int by(Diagnosis diagnosis) throws InterruptedException;
    }

    Measuring(Console console, boolean quiet) {
        this.console = console;
        this.quiet = quiet;
    }

    /** @throws BadInput when somebody else is measuring */
    static void requireNobodyElse() {
        if (new JmhLock().isTaken()) {
            throw new BadInput(
                    "something else is measuring on this machine, and two at once would spoil each other: wait"
                            + " for its end, or start java with -Djmh.ignoreLock=true");
        }
    }

    /**
     * @return the exit status
     * @throws BadInput when somebody else is measuring
     */
    int run(Diagnosis.Settings settings, Work work) throws InterruptedException {
        requireNobodyElse();
        Clock clock = Clock.systemDefaultZone();
        try (Interruption interruption = Interruption.listen()) {
            int status = work.by(new Diagnosis(
                    settings,
                    new MachineRecord(EnvironmentReader.ofThisMachine(clock), EffectiveCores::measured),
                    quiet ? line -> {} : console.err()::println,
                    console.progress(quiet),
                    interruption,
                    clock));
            return Halt.ifStopped(interruption, status, console);
        }
    }
}
