package dev.hotpath.benchmarks.json;

import java.util.function.Supplier;

/** The libraries that parse recommendation responses, and the ways they offer. */
public enum JsonLibrary {
    /** Jackson 2 binding to records. */
    JACKSON2_DATABIND(Jackson2Databind::new),
    /** Jackson 2's token stream, read by hand into the same records. */
    JACKSON2_STREAMING(Jackson2Streaming::new),
    /** Jackson 2's tree of nodes. */
    JACKSON2_TREE(Jackson2Tree::new),
    /** Jackson 3 binding to records. */
    JACKSON3(Jackson3Databind::new),
    GSON(GsonRecords::new),
    MOSHI(MoshiRecords::new),
    FASTJSON2(Fastjson2Records::new);

    private final Supplier<RecommendationParser> factory;

    JsonLibrary(Supplier<RecommendationParser> factory) {
        this.factory = factory;
    }

    RecommendationParser parser() {
        return factory.get();
    }
}
