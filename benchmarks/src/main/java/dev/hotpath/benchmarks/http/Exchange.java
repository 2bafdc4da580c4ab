package dev.hotpath.benchmarks.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.concurrent.CountDownLatch;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/** One call from enqueueing it to what its caller sees, with the moments between. Times are {@link System#nanoTime}. */
final class Exchange extends EventListener implements Callback {

    private static final long SEGMENT_BYTES = 8192;

    private final Moment clock;
    private final CountDownLatch done;
    private final long enqueued = System.nanoTime();
    private volatile long ran = enqueued;
    private volatile long waitingSince = enqueued;
    private volatile long ended;
    private volatile Outcome outcome;

    /**
     * @param clock the moment from which {@link #wait} counts; the latest of them, where there are several
     * @param done counted down at the end
     */
    Exchange(Moment clock, CountDownLatch done) {
        this.clock = clock;
        this.done = done;
    }

    void at(Moment moment) {
        long now = System.nanoTime();
        if (moment == Moment.RUNNING) {
            ran = now;
        }
        if (moment == clock) {
            waitingSince = now;
        }
    }

    /** What its caller saw; null before the end. */
    Outcome outcome() {
        return outcome;
    }

    /** Nanoseconds from enqueueing it until it ran. */
    long queued() {
        return ran - enqueued;
    }

    /** Nanoseconds from enqueueing it to the end. */
    long elapsed() {
        return ended - enqueued;
    }

    /** Nanoseconds from the latest moment that started the clock to the end. */
    long waited() {
        return ended - waitingSince;
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        at(Moment.CONNECTING);
    }

    /** The last event before the response is awaited: {@code responseHeadersStart} comes only once it has begun to arrive. */
    @Override
    public void requestHeadersEnd(Call call, Request request) {
        at(Moment.RECEIVING);
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        at(Moment.RECEIVING);
    }

    @Override
    public void onResponse(Call call, Response response) {
        try (response) {
            BufferedSource body = response.body().source();
            Buffer ignored = new Buffer();
            do {
                ignored.clear();
                at(Moment.RECEIVING);
            } while (body.read(ignored, SEGMENT_BYTES) != -1);
            end(response.isSuccessful() ? Outcome.SUCCESS : Outcome.FAILURE);
        } catch (IOException e) {
            end(Outcome.of(e));
        }
    }

    @Override
    public void onFailure(Call call, IOException error) {
        end(Outcome.of(error));
    }

    private void end(Outcome seen) {
        ended = System.nanoTime();
        outcome = seen;
        done.countDown();
    }
}
