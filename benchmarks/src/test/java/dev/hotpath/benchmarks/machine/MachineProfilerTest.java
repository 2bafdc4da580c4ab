package dev.hotpath.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotpath.results.record.SystemFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a kernel of files: every time is known. */
class MachineProfilerTest {

    private static final String BENCHMARK = "com.example.Pool.acquire";
    private static final long MS = 1_000_000;

    @TempDir
    Path root;

    private final AtomicLong clock = new AtomicLong(5_000 * MS);

    @Test
    void whatIsNeitherOnACoreNorInTheRunQueueIsBlocked() throws IOException {
        MachineProfiler profiler = profiler();
        worker(11, 100 * MS, 10 * MS);
        worker(12, 200 * MS, 20 * MS);
        thread(13, "GC Thread#0", 900 * MS, 90 * MS);

        profiler.start(BENCHMARK);
        clock.addAndGet(100 * MS);
        worker(11, 130 * MS, 15 * MS);
        worker(12, 240 * MS, 45 * MS);
        thread(13, "GC Thread#0", 950 * MS, 95 * MS);

        assertThat(scores(profiler))
                .containsEntry(MachineProfiler.CPU, 70.0)
                .containsEntry(MachineProfiler.RUN_QUEUE, 30.0)
                .containsEntry(MachineProfiler.BLOCKED, 100.0);
    }

    @Test
    void theProcessIsAllItsThreadsThoseTheComponentStartedAndTheJvmsOwn() throws IOException {
        MachineProfiler profiler = profiler();
        worker(11, 100 * MS, 10 * MS);
        thread(13, "ForkJoinPool-1", 900 * MS, 90 * MS);

        profiler.start(BENCHMARK);
        clock.addAndGet(100 * MS);
        worker(11, 170 * MS, 10 * MS);
        thread(13, "ForkJoinPool-1", 950 * MS, 90 * MS);
        thread(14, "ForkJoinPool-2", 30 * MS, 0);

        assertThat(scores(profiler)).containsEntry(MachineProfiler.PROCESS, 1.5);
    }

    @Test
    void aThreadBornWithinTheIterationCountsAndOneThatDiedDoesNot() throws IOException {
        MachineProfiler profiler = profiler();
        worker(11, 100 * MS, 10 * MS);

        profiler.start(BENCHMARK);
        clock.addAndGet(100 * MS);
        Files.delete(root.resolve("proc/self/task/11/schedstat"));
        worker(12, 40 * MS, 5 * MS);

        assertThat(scores(profiler))
                .containsEntry(MachineProfiler.CPU, 40.0)
                .containsEntry(MachineProfiler.RUN_QUEUE, 5.0)
                .containsEntry(MachineProfiler.BLOCKED, 55.0);
    }

    @Test
    void whatATearDownTakesAfterTheLastOperationIsNotTheBenchmarks() throws IOException {
        MachineProfiler profiler = profiler();
        worker(11, 100 * MS, 5 * MS);
        thread(13, "event-loop", 500 * MS, 0);

        profiler.start(BENCHMARK);
        clock.addAndGet(100 * MS);
        worker(11, 140 * MS, 15 * MS);
        thread(13, "event-loop", 560 * MS, 0);
        WorkEnds.now();
        clock.addAndGet(1_024 * MS);
        Files.delete(root.resolve("proc/self/task/13/schedstat"));
        worker(11, 150 * MS, 15 * MS);
        WorkEnds.now();

        assertThat(scores(profiler))
                .containsEntry(MachineProfiler.CPU, 40.0)
                .containsEntry(MachineProfiler.RUN_QUEUE, 10.0)
                .containsEntry(MachineProfiler.BLOCKED, 50.0)
                .containsEntry(MachineProfiler.PROCESS, 1.0);
    }

    @Test
    void theNextIterationEndsByItself() throws IOException {
        MachineProfiler profiler = profiler();
        worker(11, 100 * MS, 5 * MS);
        profiler.start(BENCHMARK);
        WorkEnds.now();
        profiler.stop(BENCHMARK);

        profiler.start(BENCHMARK);
        clock.addAndGet(100 * MS);
        worker(11, 130 * MS, 5 * MS);

        assertThat(scores(profiler)).containsEntry(MachineProfiler.CPU, 30.0);
    }

    @Test
    void busyCoresCountEveryProcessAndStolenTime() throws IOException {
        MachineProfiler profiler = profiler();
        worker(11, 1, 1);
        file("proc/stat", "cpu  100 0 100 1000 0 0 0 0 0 0\ncpu0 0\ncpu1 0\nintr 5\n");

        profiler.start(BENCHMARK);
        file("proc/stat", "cpu  115 0 110 1010 0 0 0 5 0 0\ncpu0 0\ncpu1 0\nintr 9\n");

        assertThat(scores(profiler).get(MachineProfiler.BUSY)).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void coresThatThisProcessMayNotRunOnAreNobodysBusiness() throws IOException {
        MachineProfiler profiler = profiler();
        worker(11, 1, 1);
        file("proc/self/status", "Name:\tjava\nCpus_allowed_list:\t0-1\n");
        file("proc/stat", stat("0 0 0 0 0 0 0 0", "0 0 0 0 0 0 0 0", "0 0 0 0 0 0 0 0"));

        profiler.start(BENCHMARK);
        file("proc/stat", stat("30 0 0 10 0 0 0 0", "5 0 0 5 0 0 0 0", "10 0 0 0 0 0 0 0"));

        assertThat(scores(profiler).get(MachineProfiler.BUSY)).isCloseTo(1.0, within(1e-9));
    }

    private static String stat(String all, String own, String others) {
        return "cpu  %s\ncpu0 %s\ncpu1 %s\ncpu2 %s\ncpu3 %s\nintr 5\n".formatted(all, own, own, others, others);
    }

    @Test
    void underAQuotaNobodyKnowsWhoseTheBusyCoresAre() throws IOException {
        MachineProfiler profiler = profiler();
        worker(11, 1, 1);
        file("sys/fs/cgroup/cgroup.controllers", "cpu memory\n");
        file("sys/fs/cgroup/cpu.max", "100000 100000\n");
        file("proc/stat", "cpu  100 0 100 1000 0 0 0 0 0 0\ncpu0 0\ncpu1 0\n");

        profiler.start(BENCHMARK);
        file("proc/stat", "cpu  115 0 110 1010 0 0 0 5 0 0\ncpu0 0\ncpu1 0\n");

        assertThat(scores(profiler)).containsKey(MachineProfiler.CPU).doesNotContainKey(MachineProfiler.BUSY);
    }

    @Test
    void aKernelThatCountsOnlyZerosGivesNothing() throws IOException {
        MachineProfiler profiler = profiler();
        worker(11, 0, 0);

        profiler.start(BENCHMARK);
        clock.addAndGet(100 * MS);

        assertThat(profiler.stop(BENCHMARK)).isEmpty();
    }

    @Test
    void aSystemWithoutSuchFilesGivesNothing() {
        MachineProfiler profiler = profiler();

        profiler.start(BENCHMARK);

        assertThat(profiler.stop(BENCHMARK)).isEmpty();
    }

    private MachineProfiler profiler() {
        return new MachineProfiler(new SchedulerStatistics(new SystemFiles(root)), clock::get);
    }

    private static Map<String, Double> scores(MachineProfiler profiler) {
        Map<String, Double> scores = new HashMap<>();
        profiler.stop(BENCHMARK).forEach(result -> scores.put(result.getLabel(), result.getScore()));
        return scores;
    }

    private void worker(int id, long cpu, long runQueue) throws IOException {
        // The kernel's name of com.example.Pool.acquire-jmh-worker-N.
        thread(id, "com.example.Poo", cpu, runQueue);
    }

    private void thread(int id, String name, long cpu, long runQueue) throws IOException {
        file("proc/self/task/" + id + "/comm", name + "\n");
        file("proc/self/task/" + id + "/schedstat", cpu + " " + runQueue + " 7\n");
    }

    private void file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
