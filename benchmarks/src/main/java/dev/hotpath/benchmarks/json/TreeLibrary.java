package dev.hotpath.benchmarks.json;

import com.alibaba.fastjson2.JSON;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The libraries and ways that parse any JSON, whatever its fields, into a tree. */
public enum TreeLibrary {
    JACKSON2 {
        private final ObjectMapper mapper = new ObjectMapper();

        @Override
        Object parse(byte[] json) throws IOException {
            return mapper.readTree(json);
        }
    },
    JACKSON3 {
        private final tools.jackson.databind.ObjectMapper mapper = new tools.jackson.databind.ObjectMapper();

        @Override
        Object parse(byte[] json) {
            return mapper.readTree(json);
        }
    },
    GSON {
        @Override
        Object parse(byte[] json) {
            return JsonParser.parseString(new String(json, StandardCharsets.UTF_8));
        }
    },
    FASTJSON2 {
        @Override
        Object parse(byte[] json) {
            return JSON.parse(json);
        }
    };

    abstract Object parse(byte[] json) throws IOException;
}
