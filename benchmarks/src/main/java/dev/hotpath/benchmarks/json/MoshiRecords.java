package dev.hotpath.benchmarks.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.hotpath.fixtures.payload.Recommendations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import okio.BufferedSource;
import okio.Okio;

/** Moshi with one shared adapter, reading from an Okio source as it does from OkHttp's response. */
final class MoshiRecords implements RecommendationParser {

    private final JsonAdapter<Recommendations> adapter =
            new Moshi.Builder().build().adapter(Recommendations.class);

    @Override
    public Object parse(byte[] json) throws IOException {
        try (BufferedSource source = Okio.buffer(Okio.source(new ByteArrayInputStream(json)))) {
            return adapter.fromJson(source);
        }
    }
}
