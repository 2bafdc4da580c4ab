package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Interruption;

/** The end of a command that was stopped by Ctrl-C or a signal, once all that it started has ended. */
final class Halt {

    private Halt() {}

    /**
     * A JVM that is ended by a signal would end with the signal's status, whatever was found.
     *
     * @return the status where nothing happened
     */
    static int ifStopped(Interruption interruption, int status, Console console) {
        if (interruption.happened()) {
            console.out().flush();
            Runtime.getRuntime().halt(status);
        }
        return status;
    }
}
