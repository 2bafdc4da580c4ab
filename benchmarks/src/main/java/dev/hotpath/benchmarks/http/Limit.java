package dev.hotpath.benchmarks.http;

import java.time.Duration;
import okhttp3.OkHttpClient;

/** OkHttp's four timeouts. Each has a clock of its own, which starts anew at every {@link Moment} of its kind. */
enum Limit {
    CONNECT(Moment.CONNECTING) {
        @Override
        OkHttpClient.Builder set(OkHttpClient.Builder client, Duration timeout) {
            return client.connectTimeout(timeout);
        }
    },
    READ(Moment.RECEIVING) {
        @Override
        OkHttpClient.Builder set(OkHttpClient.Builder client, Duration timeout) {
            return client.readTimeout(timeout);
        }
    },
    WRITE(Moment.SENDING) {
        @Override
        OkHttpClient.Builder set(OkHttpClient.Builder client, Duration timeout) {
            return client.writeTimeout(timeout);
        }
    },
    CALL(Moment.RUNNING) {
        @Override
        OkHttpClient.Builder set(OkHttpClient.Builder client, Duration timeout) {
            return client.callTimeout(timeout);
        }
    };

    private final Moment begins;

    Limit(Moment begins) {
        this.begins = begins;
    }

    /** When its clock starts. */
    Moment begins() {
        return begins;
    }

    /** Sets this timeout and leaves the other three as they are. */
    abstract OkHttpClient.Builder set(OkHttpClient.Builder client, Duration timeout);
}
