package dev.hotpath.benchmarks.json;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hotpath.fixtures.payload.Recommendations;
import java.io.IOException;

/** Jackson 2 with one shared reader. */
final class Jackson2Databind implements RecommendationParser {

    private final ObjectReader reader = JsonMapper.builder().build().readerFor(Recommendations.class);

    @Override
    public Object parse(byte[] json) throws IOException {
        return reader.readValue(json);
    }
}
