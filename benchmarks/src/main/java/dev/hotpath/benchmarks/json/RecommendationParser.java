package dev.hotpath.benchmarks.json;

import dev.hotpath.fixtures.payload.Recommendations;
import java.io.IOException;

/** A library set up once, as its manual advises, and reused for every response. */
interface RecommendationParser {

    /** Parses a response into whatever this library is measured with: the records, or a tree. */
    Object parse(byte[] json) throws IOException;

    /** What was parsed as records, to be compared with what was written; never timed. */
    default Recommendations records(Object parsed) {
        return (Recommendations) parsed;
    }
}
