package dev.hotpath.benchmarks.json;

import com.alibaba.fastjson2.JSON;
import com.alibaba.fastjson2.JSONWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import okio.BufferedSource;
import okio.Okio;

/** The libraries that parse JSON of any shape. */
public enum TreeLibrary {
    /** Into {@code JsonNode}. */
    JACKSON2(Jackson2::new),
    /** Into {@code JsonNode}. */
    JACKSON3(Jackson3::new),
    /** Into {@code JsonElement}, whose numbers stay text until they are asked for. */
    GSON(Gson::new),
    /** Into maps, lists and doubles. */
    MOSHI(MoshiMaps::new),
    /** Into {@code JSONObject} and {@code JSONArray}. */
    FASTJSON2(Fastjson2::new);

    private final Supplier<TreeParser> factory;

    TreeLibrary(Supplier<TreeParser> factory) {
        this.factory = factory;
    }

    TreeParser parser() {
        return factory.get();
    }

    private static final class Jackson2 implements TreeParser {
        private final JsonMapper mapper = JsonMapper.builder().build();

        @Override
        public Object parse(byte[] json) throws IOException {
            return mapper.readTree(json);
        }

        @Override
        public String write(Object tree) throws IOException {
            return mapper.writeValueAsString(tree);
        }
    }

    private static final class Jackson3 implements TreeParser {
        private final tools.jackson.databind.json.JsonMapper mapper =
                tools.jackson.databind.json.JsonMapper.builder().build();

        @Override
        public Object parse(byte[] json) {
            return mapper.readTree(json);
        }

        @Override
        public String write(Object tree) {
            return mapper.writeValueAsString(tree);
        }
    }

    private static final class Gson implements TreeParser {
        @Override
        public Object parse(byte[] json) {
            return JsonParser.parseReader(
                    new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8));
        }

        @Override
        public String write(Object tree) {
            return ((JsonElement) tree).toString();
        }
    }

    private static final class MoshiMaps implements TreeParser {
        private final JsonAdapter<Object> adapter =
                new Moshi.Builder().build().adapter(Object.class).serializeNulls();

        @Override
        public Object parse(byte[] json) throws IOException {
            try (BufferedSource source = Okio.buffer(Okio.source(new ByteArrayInputStream(json)))) {
                return adapter.fromJson(source);
            }
        }

        @Override
        public String write(Object tree) {
            return adapter.toJson(tree);
        }
    }

    private static final class Fastjson2 implements TreeParser {
        @Override
        public Object parse(byte[] json) {
            return JSON.parse(json);
        }

        @Override
        public String write(Object tree) {
            return JSON.toJSONString(tree, JSONWriter.Feature.WriteMapNullValue);
        }
    }
}
