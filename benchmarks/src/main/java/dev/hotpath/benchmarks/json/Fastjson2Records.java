package dev.hotpath.benchmarks.json;

import com.alibaba.fastjson2.JSON;
import dev.hotpath.fixtures.payload.Recommendations;

/** fastjson2, whose readers are shared by the library itself. */
final class Fastjson2Records implements RecommendationParser {

    @Override
    public Object parse(byte[] json) {
        return JSON.parseObject(json, Recommendations.class);
    }
}
