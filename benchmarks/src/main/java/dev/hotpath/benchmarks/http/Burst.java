package dev.hotpath.benchmarks.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Enqueues calls all at once on one client and waits until each caller has seen its outcome. It owns the client and the
 * target.
 */
final class Burst implements AutoCloseable {

    private static final long LONGEST_SECONDS = 120;

    private final OkHttpClient client;
    private final Target target;
    private final Moment clock;

    /**
     * @param client as configured for the measurement
     * @param target of every call
     * @param clock the moment from which each call's wait counts
     */
    Burst(OkHttpClient.Builder client, Target target, Moment clock) {
        this.client = client.eventListenerFactory(call -> exchangeOf(call.request()))
                .addInterceptor(chain -> {
                    exchangeOf(chain.request()).at(Moment.RUNNING);
                    return chain.proceed(chain.request());
                })
                .build();
        this.target = target;
        this.clock = clock;
    }

    private static Exchange exchangeOf(Request request) {
        return request.tag(Exchange.class);
    }

    /**
     * Runs a burst.
     *
     * @throws IllegalStateException when calls are still under way after two minutes
     */
    List<Exchange> run(int calls) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(calls);
        List<Exchange> exchanges = new ArrayList<>(calls);
        for (int i = 0; i < calls; i++) {
            Exchange exchange = new Exchange(clock, done);
            exchanges.add(exchange);
            client.newCall(target.request(exchange)).enqueue(exchange);
        }
        if (!done.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(done.getCount() + " of " + calls + " calls did not end");
        }
        return exchanges;
    }

    /**
     * Warms the client, so that few calls are measured as warm as many, and makes sure that what is to be measured happens.
     * Closes this burst where it doesn't, or fails: a benchmark whose set-up fails is not torn down.
     *
     * @param expected what callers may see; a disturbed machine may show a few something else
     * @throws IllegalStateException when no caller of the last burst sees it
     */
    void warm(int bursts, int calls, Set<Outcome> expected) throws InterruptedException {
        List<Exchange> last = List.of();
        try {
            for (int i = 0; i < bursts; i++) {
                last = run(calls);
            }
        } catch (RuntimeException | Error | InterruptedException e) {
            close();
            throw e;
        }
        if (last.stream().noneMatch(exchange -> expected.contains(exchange.outcome()))) {
            close();
            throw new IllegalStateException("calls to " + target.url() + " should end as " + expected + ", not as "
                    + last.get(0).outcome());
        }
    }

    /** Ends the client's threads and connections, which would keep a fork alive for a minute, and the target. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        target.close();
    }
}
