package dev.hotpath.benchmarks.http;

import dev.hotpath.fixtures.upstream.FaultyServer;
import java.net.URI;
import okhttp3.Request;

/**
 * What calls are made to.
 *
 * @param url of every call
 * @param upload whether a call sends an {@link EndlessBody}
 * @param stop ends what was started for it in this JVM
 */
record Target(String url, boolean upload, Runnable stop) implements AutoCloseable {

    static Target download(URI upstream, String path) {
        return new Target(upstream + path, false, () -> {});
    }

    static Target download(FaultyServer server) {
        return new Target(server.address().toString(), false, server::close);
    }

    static Target upload(FaultyServer server) {
        return new Target(server.address().toString(), true, server::close);
    }

    Request request(Exchange exchange) {
        Request.Builder request = new Request.Builder().url(url).tag(Exchange.class, exchange);
        return upload ? request.post(new EndlessBody(exchange)).build() : request.build();
    }

    @Override
    public void close() {
        stop.run();
    }
}
