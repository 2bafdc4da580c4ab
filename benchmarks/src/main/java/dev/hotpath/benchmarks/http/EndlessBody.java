package dev.hotpath.benchmarks.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A request body larger than all buffers on its way, sent segment by segment. */
final class EndlessBody extends RequestBody {

    private static final byte[] SEGMENT = new byte[8192];
    private static final long BYTES = 1L << 30;

    private final Exchange exchange;

    EndlessBody(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public MediaType contentType() {
        return MediaType.get("application/octet-stream");
    }

    @Override
    public long contentLength() {
        return BYTES;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        for (long sent = 0; sent < BYTES; sent += SEGMENT.length) {
            exchange.at(Moment.SENDING);
            sink.write(SEGMENT);
            sink.flush();
        }
    }
}
