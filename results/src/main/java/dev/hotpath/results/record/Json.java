package dev.hotpath.results.record;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;

/**
 * Records as JSON: a component a field, times as ISO-8601, {@link JmhResult} in JMH's own shape. The library behind it never
 * shows, since it is relocated in the packaged jar.
 */
public final class Json {

    /** Names are not interned: a stranger's file of ever-new names would fill that cache. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxNumberLength(500)
                    .maxNameLength(50_000)
                    .maxStringLength(4_000_000)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            // Most of a result file are figures of seventeen digits.
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final ObjectMapper MAPPER = JsonMapper.builder(FACTORY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, serializer((value, out) -> out.writeString(value.toString())))
                    .addDeserializer(Instant.class, deserializer(in -> Instant.parse(in.getText())))
                    .addSerializer(JmhResult.class, serializer((value, out) -> new JmhWriter(out).write(value)))
                    .addDeserializer(JmhResult.class, deserializer(in -> new JmhReader(in).entry())))
            .build();

    private static final ObjectMapper DOCUMENTS = ((JsonMapper) MAPPER)
            .rebuild()
            .addModule(new SimpleModule("documents")
                    .addSerializer(double.class, serializer(Json::writeFinite))
                    .addSerializer(Double.class, serializer(Json::writeFinite)))
            .build();

    private interface Write<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    private interface Read<T> {
        T read(JsonParser in) throws IOException;
    }

    private Json() {}

    /** One line, without a line break at its end. */
    public static String line(Object record) {
        try {
            return MAPPER.writeValueAsString(record);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(record.getClass() + " can't be written as JSON", e);
        }
    }

    /** Indented, for files that people read too, with a line break at its end. */
    public static String text(Object record) {
        try {
            return MAPPER.writer(lines()).writeValueAsString(record) + "\n";
        } catch (JacksonException e) {
            throw new IllegalArgumentException(record.getClass() + " can't be written as JSON", e);
        }
    }

    /** As {@link #text}, for other programs: what is not a number is null. It is not read back here. */
    public static String document(Object record) {
        try {
            return DOCUMENTS.writer(lines()).writeValueAsString(record) + "\n";
        } catch (JacksonException e) {
            throw new IllegalArgumentException(record.getClass() + " can't be written as JSON", e);
        }
    }

    /**
     * Reads a record back; unknown fields are skipped, missing ones null or zero.
     *
     * @throws IllegalArgumentException when the text is no such record; the message is one line
     */
    public static <T> T read(String text, Class<T> type) {
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new IllegalArgumentException("is null where " + type.getSimpleName() + " was expected");
            }
            return value;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(OneLine.of(e.getOriginalMessage()), e);
        }
    }

    static boolean isJson(byte[] text, int from, int to) {
        try (JsonParser parser = FACTORY.createParser(text, from, to - from)) {
            boolean any = false;
            while (parser.nextToken() != null) {
                any = true;
            }
            return any;
        } catch (IOException e) {
            return false;
        }
    }

    static PrettyPrinter lines() {
        return new DefaultPrettyPrinter();
    }

    private static void writeFinite(Double value, JsonGenerator out) throws IOException {
        if (Double.isFinite(value)) {
            out.writeNumber(value);
        } else {
            out.writeNull();
        }
    }

    private static <T> JsonSerializer<T> serializer(Write<T> write) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                write.write(value, out);
            }
        };
    }

    private static <T> JsonDeserializer<T> deserializer(Read<T> read) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return read.read(in);
            }
        };
    }
}
