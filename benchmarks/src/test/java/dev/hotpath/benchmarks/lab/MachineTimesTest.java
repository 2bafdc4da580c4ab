package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hotpath.benchmarks.KeepsTime;
import dev.hotpath.benchmarks.machine.MachineProfiler;
import dev.hotpath.benchmarks.machine.SchedulerStatistics;
import dev.hotpath.results.record.Cgroups;
import dev.hotpath.results.record.Metric;
import dev.hotpath.results.record.SystemFiles;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The machine's share in real forks, as shares of threads × wall clock. */
@KeepsTime
class MachineTimesTest {

    @BeforeEach
    void aKernelThatCounts() {
        assumeTrue(
                new Cgroups(SystemFiles.ofThisMachine()).limits().cpus() == null,
                "under a quota nobody knows whose the busy cores are");
        assumeTrue(
                new SchedulerStatistics(SystemFiles.ofThisMachine()).counts(), "this kernel counts no run-queue time");
    }

    @Test
    void threadsThatParkAreBlocked() throws RunnerException {
        Map<String, Metric> times = run("waits", 4);

        double all = sum(times);
        assertThat(all).isBetween(4 * 200.0, 4 * 400.0);
        assertThat(times.get(MachineProfiler.BLOCKED).summary().score() / all).isGreaterThan(0.6);
    }

    @Test
    void moreComputingThreadsThanCoresWaitInTheRunQueue() throws RunnerException {
        int cores = Runtime.getRuntime().availableProcessors();

        Map<String, Metric> times = run("computes", 4 * cores);

        double all = sum(times);
        assertThat(times.get(MachineProfiler.CPU).summary().score() / all).isLessThan(0.35);
        assertThat(times.get(MachineProfiler.RUN_QUEUE).summary().score() / all).isGreaterThan(0.4);
        assertThat(times.get(MachineProfiler.BUSY).summary().score()).isBetween(0.7 * cores, 1.05 * cores);
    }

    private static double sum(Map<String, Metric> times) {
        return times.get(MachineProfiler.CPU).summary().score()
                + times.get(MachineProfiler.RUN_QUEUE).summary().score()
                + times.get(MachineProfiler.BLOCKED).summary().score();
    }

    private static Map<String, Metric> run(String method, int threads) throws RunnerException {
        var options = new OptionsBuilder()
                .include(Simple.class.getName() + "." + method)
                .mode(Mode.AverageTime)
                .forks(1)
                .threads(threads)
                .addProfiler(MachineProfiler.class)
                .build();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        var silent = OutputFormatFactory.createFormatInstance(nowhere, VerboseMode.SILENT);
        return RunResults.toJmhResult(new Runner(options, silent).runSingle()).secondary();
    }
}
