package dev.hotpath.results.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JMH entry from a stream that stands on its opening brace. */
final class JmhReader {

    private final JsonParser parser;

    JmhReader(JsonParser parser) {
        this.parser = parser;
    }

    JmhResult entry() throws IOException {
        require(parser.currentToken() == JsonToken.START_OBJECT, "a JMH entry is an object");
        String benchmark = null;
        String mode = null;
        int threads = 1;
        Map<String, String> params = Map.of();
        Settings settings = new Settings();
        Metric primary = null;
        Map<String, Metric> secondary = Map.of();
        while (next() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            next();
            switch (field) {
                case "benchmark" -> benchmark = text();
                case "mode" -> mode = text();
                case "threads" -> threads = count(field);
                case "params" -> params = params();
                case "primaryMetric" -> primary = new MetricReader(this).read();
                case "secondaryMetrics" -> secondary = secondary();
                default -> settings.field(field);
            }
        }
        require(benchmark != null, "a JMH entry without \"benchmark\" ends here");
        require(mode != null, "a JMH entry without \"mode\" ends here");
        require(primary != null, "a JMH entry without \"primaryMetric\" ends here");
        require(threads > 0, "a JMH entry with " + threads + " \"threads\" ends here");
        return new JmhResult(benchmark, mode, threads, params, settings.read(), primary, secondary);
    }

    private Map<String, String> params() throws IOException {
        Map<String, String> params = new LinkedHashMap<>();
        if (isObject()) {
            while (next() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                next();
                params.put(name, text());
            }
        }
        return params;
    }

    private Map<String, Metric> secondary() throws IOException {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        if (isObject()) {
            while (next() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                next();
                metrics.put(name, new MetricReader(this).read());
            }
        }
        return metrics;
    }

    private boolean isObject() throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        skip();
        return false;
    }

    JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new JsonEOFException(parser, null, "the end is missing");
        }
        return token;
    }

    JsonToken token() {
        return parser.currentToken();
    }

    String name() throws IOException {
        return parser.currentName();
    }

    void skip() throws IOException {
        parser.skipChildren();
    }

    void require(boolean holds, String otherwise) throws NotJmh {
        if (!holds) {
            throw new NotJmh(otherwise);
        }
    }

    /** A scalar as text; empty for null and anything nested. */
    String text() throws IOException {
        skip();
        return parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL
                ? parser.getText()
                : "";
    }

    int count(String field) throws IOException {
        require(parser.currentToken() == JsonToken.VALUE_NUMBER_INT, "\"" + field + "\" is no whole number");
        return parser.getIntValue();
    }

    long longCount() throws IOException {
        require(parser.currentToken() == JsonToken.VALUE_NUMBER_INT, "a count of samples is no whole number");
        long count = parser.getLongValue();
        require(count >= 0, "a count of samples is negative");
        return count;
    }

    /** A number, or JMH's text for what JSON has no number for; NaN for null. */
    double number() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_NULL -> Double.NaN;
            case VALUE_STRING -> nonFinite(parser.getText());
            default -> throw new NotJmh("a number was expected here");
        };
    }

    private static double nonFinite(String text) throws NotJmh {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "+INF", "INF", "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
            case "-INF", "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new NotJmh("a number was expected here and not \"" + text + "\"");
        };
    }

    private final class Settings {

        private final Map<String, String> texts = new LinkedHashMap<>();
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private final List<String> jvmArgs = new ArrayList<>();

        void field(String field) throws IOException {
            switch (field) {
                case "jmhVersion", "jvm", "jdkVersion", "vmName", "vmVersion", "warmupTime", "measurementTime" ->
                    texts.put(field, text());
                case "warmupIterations", "warmupBatchSize", "measurementIterations", "measurementBatchSize" ->
                    counts.put(field, count(field));
                case "jvmArgs" -> jvmArgs();
                default -> skip();
            }
        }

        private void jvmArgs() throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                skip();
                return;
            }
            while (next() != JsonToken.END_ARRAY) {
                jvmArgs.add(text());
            }
        }

        JmhSettings read() {
            return new JmhSettings(
                    texts.getOrDefault("jmhVersion", ""),
                    texts.getOrDefault("jvm", ""),
                    List.copyOf(jvmArgs),
                    texts.getOrDefault("jdkVersion", ""),
                    texts.getOrDefault("vmName", ""),
                    texts.getOrDefault("vmVersion", ""),
                    counts.getOrDefault("warmupIterations", 0),
                    texts.getOrDefault("warmupTime", ""),
                    counts.getOrDefault("warmupBatchSize", 1),
                    counts.getOrDefault("measurementIterations", 0),
                    texts.getOrDefault("measurementTime", ""),
                    counts.getOrDefault("measurementBatchSize", 1));
        }
    }
}
