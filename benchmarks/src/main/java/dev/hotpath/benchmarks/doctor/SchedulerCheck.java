package dev.hotpath.benchmarks.doctor;

import dev.hotpath.benchmarks.machine.SchedulerStatistics;
import dev.hotpath.results.record.SystemFiles;

/** Whether the kernel tells how long threads waited for a core. */
final class SchedulerCheck implements Check {

    private final SystemFiles files;

    SchedulerCheck(SystemFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "run queue";
    }

    @Override
    public Finding look() {
        if (new SchedulerStatistics(files).counts()) {
            return Finding.ok(
                    name(),
                    "counted for every thread (schedstat)",
                    "Time that threads waited for a core is told apart from time the component made them wait.");
        }
        boolean there = files.exists("proc/self/schedstat");
        return Finding.missing(
                name(),
                there ? "schedstat holds only zeros" : "no schedstat here",
                "Waiting for a core can't be told from waiting for the component: read curves along threads beyond the"
                        + " number of cores with care.");
    }
}
