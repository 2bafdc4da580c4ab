package dev.hotpath.results.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes JMH entries with the fields, in the order, of JMH's own writer. */
final class JmhWriter {

    private final JsonGenerator json;

    JmhWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(JmhResult result) throws IOException {
        json.writeStartObject();
        JmhSettings settings = result.settings();
        text("jmhVersion", settings.jmhVersion());
        text("benchmark", result.benchmark());
        text("mode", result.mode());
        json.writeNumberField("threads", result.threads());
        json.writeNumberField("forks", result.forks());
        text("jvm", settings.jvm());
        json.writeArrayFieldStart("jvmArgs");
        for (String argument : settings.jvmArgs()) {
            json.writeString(wellFormed(argument));
        }
        json.writeEndArray();
        text("jdkVersion", settings.jdkVersion());
        text("vmName", settings.vmName());
        text("vmVersion", settings.vmVersion());
        json.writeNumberField("warmupIterations", settings.warmupIterations());
        text("warmupTime", settings.warmupTime());
        json.writeNumberField("warmupBatchSize", settings.warmupBatchSize());
        json.writeNumberField("measurementIterations", settings.measurementIterations());
        text("measurementTime", settings.measurementTime());
        json.writeNumberField("measurementBatchSize", settings.measurementBatchSize());
        if (!result.params().isEmpty()) {
            json.writeObjectFieldStart("params");
            for (Map.Entry<String, String> param : result.params().entrySet()) {
                text(param.getKey(), param.getValue());
            }
            json.writeEndObject();
        }
        json.writeFieldName("primaryMetric");
        metric(result.primary(), result.primary().samples() == null);
        json.writeObjectFieldStart("secondaryMetrics");
        for (Map.Entry<String, Metric> metric : result.secondary().entrySet()) {
            json.writeFieldName(wellFormed(metric.getKey()));
            metric(metric.getValue(), true);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void metric(Metric metric, boolean withRows) throws IOException {
        Summary summary = metric.summary();
        json.writeStartObject();
        number("score", summary.score());
        number("scoreError", summary.error());
        json.writeFieldName("scoreConfidence");
        row(new double[] {summary.low(), summary.high()});
        json.writeObjectFieldStart("scorePercentiles");
        for (Map.Entry<Double, Double> percentile : summary.percentiles().entrySet()) {
            number(String.valueOf(percentile.getKey()), percentile.getValue());
        }
        json.writeEndObject();
        text("scoreUnit", metric.unit());
        if (withRows) {
            json.writeArrayFieldStart("rawData");
            for (double[] fork : metric.forks()) {
                row(fork);
            }
            json.writeEndArray();
        }
        if (metric.samples() != null) {
            json.writeArrayFieldStart("rawDataHistogram");
            for (List<Samples> fork : metric.samples()) {
                histograms(fork);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void histograms(List<Samples> fork) throws IOException {
        json.writeStartArray();
        for (Samples iteration : fork) {
            json.writeStartArray();
            for (int i = 0; i < iteration.values().length; i++) {
                json.writeStartArray();
                number(iteration.values()[i]);
                json.writeNumber(iteration.counts()[i]);
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void row(double[] values) throws IOException {
        json.writeStartArray();
        for (double value : values) {
            number(value);
        }
        json.writeEndArray();
    }

    private void text(String field, String value) throws IOException {
        json.writeStringField(wellFormed(field), wellFormed(value));
    }

    // Half a surrogate pair has no place in UTF-8: one in a parameter must not cost the whole file.
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private void number(String field, double value) throws IOException {
        json.writeFieldName(field);
        number(value);
    }

    private void number(double value) throws IOException {
        if (Double.isNaN(value)) {
            json.writeString("NaN");
        } else if (Double.isInfinite(value)) {
            json.writeString(value > 0 ? "+INF" : "-INF");
        } else {
            json.writeNumber(value);
        }
    }
}
