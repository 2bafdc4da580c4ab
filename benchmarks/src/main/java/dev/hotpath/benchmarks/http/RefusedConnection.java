package dev.hotpath.benchmarks.http;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.SetUpTakes;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to be refused?
 *
 * <p><b>Why it exists.</b> A peer that is down is the cheap fault: the client hears of it in one round trip and no timeout
 * is involved. It is the control of {@link TimeoutOvershoot}: the same bursts, threads and exceptions without a timer.
 *
 * <p><b>Axis.</b> Calls in flight; the score is the makespan of the burst. <b>Expect</b> a straight line, some tens of
 * microseconds a call, and as many {@code failures} as calls: more than one in twenty of anything else is an error.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar RefusedConnection -p inFlight=1,64,1024}
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@SetUpTakes(seconds = 2)
public class RefusedConnection {

    /** A closed port and a client whose connect timeout never fires. */
    public static class Refused extends InFlight {
        @Setup
        public void open() throws IOException, InterruptedException {
            open(Limit.CONNECT, Fault.REFUSED);
        }
    }

    @Benchmark
    @Does("being refused a connection")
    @Scales(
            component = "http",
            along = "inFlight",
            kind = AxisKind.SIZE,
            points = {1, 4, 16, 64, 256, 512, 1024})
    public List<?> refused(Refused calls) throws InterruptedException {
        return calls.burst();
    }
}
