package dev.hotpath.benchmarks.json;

import dev.hotpath.fixtures.payload.RecommendationGenerator;
import dev.hotpath.fixtures.payload.RecommendationJson;
import java.io.IOException;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Parses the same responses at every point of the axis before anything is measured, so that small and large payloads run the
 * same compiled code.
 *
 * <p>JMH's own warm-up parses one payload again and again. In a small one no number, escape or character ever lies across the
 * end of a parser's buffer, so the compiler leaves these paths out, and code without them was a quarter faster with Gson: the
 * large payloads, which take these paths, looked as if parsing bent. Hence many different responses. Responses of one item
 * follow, for what a parser does once a call.
 */
final class WarmUp {

    private static final int DIFFERENT = 100;
    private static final int ITEMS = 200;
    private static final int ROUNDS = 8;
    private static final int SHORT_CALLS = 20_000;

    private WarmUp() {}

    static void parse(RecommendationParser parser, Blackhole blackhole) throws IOException {
        byte[][] responses = new byte[DIFFERENT][];
        for (int i = 0; i < DIFFERENT; i++) {
            responses[i] = RecommendationJson.bytes(new RecommendationGenerator(i).recommend(ITEMS));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (byte[] response : responses) {
                blackhole.consume(parser.parse(response));
            }
        }
        byte[] oneItem = RecommendationJson.bytes(new RecommendationGenerator(0).recommend(1));
        for (int i = 0; i < SHORT_CALLS; i++) {
            blackhole.consume(parser.parse(oneItem));
        }
    }
}
