package dev.hotpath.benchmarks.page;

import dev.hotpath.benchmarks.machine.WorkEnds;
import dev.hotpath.fixtures.Addresses;
import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Uses;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
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

/**
 * A landing page under users who wait for their page before they ask again.
 *
 * <p><b>Why it exists.</b> Beside {@link ArrivalRate} it shows what a closed loop hides: the same page, full at the same ten
 * connections, only gets slower in a straight line.
 *
 * <p><b>Axis.</b> {@code threads}, each a user. <b>Expect</b> {@code queueing}: flat to {@code connections}, the page's pool, then N·H/c
 * with H the 78 ms for which each request holds a connection.
 *
 * <p>Alone: {@code java -jar benchmarks.jar WaitingUsers -t 20}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 1, time = 3, timeUnit = TimeUnit.SECONDS)
public class WaitingUsers {

    /** The page's own; it is not set here. */
    @Param("10")
    public int connections;

    private final AtomicLong asked = new AtomicLong();
    private OkHttpClient client;
    private String page;

    @Setup
    public void connect() {
        page = Addresses.handedOver().page() + "/page?user=";
        client = new OkHttpClient.Builder().readTimeout(20, TimeUnit.SECONDS).build();
    }

    /** @throws IOException when there is no page: a trial in which one failed is no measurement */
    @Benchmark
    @Does("waiting for the page")
    @Uses(Part.PAGE)
    @Scales(
            component = "page",
            along = "threads",
            kind = AxisKind.THREADS,
            points = {1, 2, 5, 10, 20, 40, 64},
            capacity = "connections")
    public long ask() throws IOException {
        Request request = new Request.Builder()
                .url(page + Visitors.user(asked.getAndIncrement()))
                .build();
        try (Response response = client.newCall(request).execute()) {
            long length = response.body().bytes().length;
            if (!response.isSuccessful()) {
                throw new IOException("the page answered " + response.code());
            }
            return length;
        }
    }

    @TearDown
    public void close() {
        WorkEnds.now();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
