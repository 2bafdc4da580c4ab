package dev.hotpath.benchmarks.json;

import dev.hotpath.fixtures.payload.Recommendations;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 with one shared reader. */
final class Jackson3Databind implements RecommendationParser {

    private final ObjectReader reader = JsonMapper.builder().build().readerFor(Recommendations.class);

    @Override
    public Object parse(byte[] json) {
        return reader.readValue(json);
    }
}
