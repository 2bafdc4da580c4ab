package dev.hotpath.benchmarks.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.hotpath.fixtures.payload.Action;
import dev.hotpath.fixtures.payload.Explanation;
import dev.hotpath.fixtures.payload.Features;
import dev.hotpath.fixtures.payload.Item;
import dev.hotpath.fixtures.payload.Recommendations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Jackson 2's token stream with one shared factory: what binding costs shows against it. */
final class Jackson2Streaming implements RecommendationParser {

    private final JsonFactory factory = new JsonFactory();

    @Override
    public Object parse(byte[] json) throws IOException {
        try (JsonParser parser = factory.createParser(json)) {
            parser.nextToken();
            return recommendations(parser);
        }
    }

    private static Recommendations recommendations(JsonParser parser) throws IOException {
        String requestId = null;
        String modelVersion = null;
        String generatedAt = null;
        List<Item> items = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            switch (name) {
                case "requestId" -> requestId = parser.nextTextValue();
                case "modelVersion" -> modelVersion = parser.nextTextValue();
                case "generatedAt" -> generatedAt = parser.nextTextValue();
                case "items" -> items = list(parser, Jackson2Streaming::item);
                default -> skip(parser);
            }
        }
        return new Recommendations(requestId, modelVersion, generatedAt, items);
    }

    private static Item item(JsonParser parser) throws IOException {
        String id = null;
        Action action = null;
        double score = 0;
        String title = null;
        Features features = null;
        List<Explanation> explanations = null;
        long updatedAt = 0;
        String expiresAt = null;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            switch (name) {
                case "id" -> id = parser.nextTextValue();
                case "action" -> action = Action.valueOf(parser.nextTextValue());
                case "score" -> score = decimal(parser);
                case "title" -> title = parser.nextTextValue();
                case "features" -> features = features(parser);
                case "explanations" -> explanations = list(parser, Jackson2Streaming::explanation);
                case "updatedAt" -> updatedAt = parser.nextLongValue(0);
                case "expiresAt" -> expiresAt = parser.nextTextValue();
                default -> skip(parser);
            }
        }
        return new Item(id, action, score, title, features, explanations, updatedAt, expiresAt);
    }

    private static Features features(JsonParser parser) throws IOException {
        double affinity = 0;
        double recency = 0;
        int clicks = 0;
        boolean inStock = false;
        parser.nextToken();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            switch (name) {
                case "affinity" -> affinity = decimal(parser);
                case "recency" -> recency = decimal(parser);
                case "clicks" -> clicks = parser.nextIntValue(0);
                case "inStock" -> inStock = parser.nextBooleanValue();
                default -> skip(parser);
            }
        }
        return new Features(affinity, recency, clicks, inStock);
    }

    private static Explanation explanation(JsonParser parser) throws IOException {
        String reason = null;
        double weight = 0;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            switch (name) {
                case "reason" -> reason = parser.nextTextValue();
                case "weight" -> weight = decimal(parser);
                default -> skip(parser);
            }
        }
        return new Explanation(reason, weight);
    }

    private static double decimal(JsonParser parser) throws IOException {
        parser.nextToken();
        return parser.getDoubleValue();
    }

    private static void skip(JsonParser parser) throws IOException {
        parser.nextToken();
        parser.skipChildren();
    }

    private static <T> List<T> list(JsonParser parser, Element<T> element) throws IOException {
        List<T> read = new ArrayList<>();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            read.add(element.read(parser));
        }
        return read;
    }

    /** Reads one element, from behind its opening brace to its closing one. */
    private interface Element<T> {
        T read(JsonParser parser) throws IOException;
    }
}
