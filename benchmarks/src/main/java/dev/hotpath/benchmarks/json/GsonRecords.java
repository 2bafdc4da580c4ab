package dev.hotpath.benchmarks.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import dev.hotpath.fixtures.payload.Recommendations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Gson with one shared adapter. It reads characters: decoding UTF-8 is part of its work. */
final class GsonRecords implements RecommendationParser {

    private final TypeAdapter<Recommendations> adapter = new Gson().getAdapter(Recommendations.class);

    @Override
    public Object parse(byte[] json) throws IOException {
        return adapter.fromJson(new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8));
    }
}
