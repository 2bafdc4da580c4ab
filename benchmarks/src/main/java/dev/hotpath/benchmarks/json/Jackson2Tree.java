package dev.hotpath.benchmarks.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hotpath.fixtures.payload.Recommendations;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Jackson 2's tree, as where a response's shape is not known. */
final class Jackson2Tree implements RecommendationParser {

    private final JsonMapper mapper = JsonMapper.builder().build();

    @Override
    public Object parse(byte[] json) throws IOException {
        return mapper.readTree(json);
    }

    @Override
    public Recommendations records(Object parsed) {
        try {
            return mapper.treeToValue((JsonNode) parsed, Recommendations.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
