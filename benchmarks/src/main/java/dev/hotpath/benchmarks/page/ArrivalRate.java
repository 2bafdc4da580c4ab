package dev.hotpath.benchmarks.page;

import dev.hotpath.benchmarks.machine.WorkEnds;
import dev.hotpath.benchmarks.probe.CountProbe;
import dev.hotpath.benchmarks.probe.LatencyProbe;
import dev.hotpath.benchmarks.probe.Probes;
import dev.hotpath.fixtures.Addresses;
import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Uses;
import dev.hotpath.fixtures.incident.Volume;
import dev.hotpath.fixtures.load.HttpTarget;
import dev.hotpath.fixtures.load.OpenLoop;
import dev.hotpath.fixtures.load.Recording;
import dev.hotpath.fixtures.load.Schedule;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * A landing page under arrivals that wait for nobody.
 *
 * <p><b>Why it exists.</b> Callers in a closed loop slow down with the page and hide that it is full; people do not. The page holds a
 * database connection across a remote call: 10 connections, 78 ms each, let 128 requests a second through, and the pool is the
 * victim while the call is the cause.
 *
 * <p><b>Axis.</b> Requests at independent times, as a share of {@code saturation}, those a second that the page can serve. Judged is {@code latency}, from when a request was due to its answer;
 * {@code failed} counts those without a page, and {@code late} how late they were sent, which is the generator's own fault and
 * part of the latency. A trial whose load was late fails, and the first five seconds of each are left out, in which the page fills.
 * <b>Expect</b> {@code queueing}: nearly flat to two thirds, then the hyperbola of ten servers.
 *
 * <p>Alone: {@code java -jar benchmarks.jar ArrivalRate -p utilisation=0.5 -prof dev.hotpath.benchmarks.probe.ProbeProfiler}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 1)
public class ArrivalRate {

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    /** At the highest load the queue of an empty page takes some seconds to become as long as it usually is. */
    private static final Duration SETTLE = Duration.ofSeconds(5);

    /** Of requests that may be sent late, and by how much at least: less is not seen in latencies. */
    private static final double LATE = 0.01;

    private static final double LATE_MILLIS = 1;

    /** With more failures than this the latencies are those of refusals, which are fast. */
    private static final double FAILURES = 0.01;

    @Param({"0.125", "0.25", "0.5", "0.7", "0.83", "0.92"})
    public double utilisation;

    @Param("128")
    public double saturation;

    @Param("4")
    public int seconds;

    private HttpTarget page;
    private long run;
    private LatencyProbe latency;
    private LatencyProbe late;
    private CountProbe failed;

    @Setup
    public void connect() throws IOException {
        // Arrivals of its own for each fork, or the luck of one draw would be in all of them and pass for the curve's
        // shape.
        run = ThreadLocalRandom.current().nextLong(1L << 40);
        page = new HttpTarget(Addresses.handedOver().page(), Visitors::request);
        latency = Probes.latency("latency");
        late = Probes.latency("late");
        failed = Probes.count("failed");
    }

    @Benchmark
    @Does("asking for the page")
    @Uses(Part.PAGE)
    @Scales(
            component = "page",
            along = "utilisation",
            kind = AxisKind.RATE,
            points = {0.125, 0.25, 0.5, 0.7, 0.83, 0.92},
            capacity = "10",
            metric = "latency")
    public Recording load(IterationParams iteration) throws InterruptedException {
        Duration length = Duration.ofSeconds(seconds);
        if (iteration.getType() == IterationType.WARMUP) {
            return run(length);
        }
        Recording recording = run(SETTLE.plus(length)).after(SETTLE);
        requireSchedule(recording);
        if (recording.failedShare() > FAILURES) {
            throw new IllegalStateException("%.0f %% of the requests got no page: their latency is not the page's"
                    .formatted(100 * recording.failedShare()));
        }
        record(recording);
        return recording;
    }

    private Recording run(Duration length) throws InterruptedException {
        Schedule schedule = Schedule.of(Volume.Arrivals.POISSON, utilisation * saturation, length, run++);
        return new OpenLoop().run(schedule, page, PATIENCE);
    }

    /** A load that waits for a core is another one, and its delay would be charged to the page. */
    private static void requireSchedule(Recording recording) {
        double tolerated = Math.max(LATE_MILLIS, recording.percentileMillis(50) / 20);
        long late = Arrays.stream(recording.lateMicros())
                .filter(micros -> micros > 1_000 * tolerated)
                .count();
        if (late > Math.max(2, LATE * recording.size())) {
            throw new IllegalStateException(
                    "%d of %d requests were sent more than %.1f ms late: the load is not the one that was asked for"
                            .formatted(late, recording.size(), tolerated));
        }
    }

    private void record(Recording recording) {
        for (long micros : recording.micros()) {
            latency.record(TimeUnit.MICROSECONDS.toNanos(micros));
        }
        for (long micros : recording.lateMicros()) {
            late.record(TimeUnit.MICROSECONDS.toNanos(micros));
        }
        for (int status : recording.status()) {
            if (status < 200 || status > 299) {
                failed.increment();
            }
        }
    }

    @TearDown
    public void close() {
        WorkEnds.now();
        page.close();
    }
}
