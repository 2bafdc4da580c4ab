package dev.hotpath.results.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Interval;
import dev.hotpath.results.scaling.Point;
import dev.hotpath.results.scaling.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes verdicts as the document {@code hotpath.verdict/1}, which other programs rely on. */
public final class VerdictJson {

    /** The version of the document's form. */
    public static final String SCHEMA = "hotpath.verdict/1";

    private VerdictJson() {}

    /** The document, indented, with a line break at its end. */
    public static String write(List<Verdict> verdicts) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeArrayFieldStart("verdicts");
            for (Verdict verdict : verdicts) {
                write(json, verdict);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + System.lineSeparator();
    }

    private static void write(JsonGenerator json, Verdict verdict) throws IOException {
        Curve curve = verdict.curve();
        json.writeStartObject();
        json.writeStringField("benchmark", curve.benchmark());
        json.writeStringField("component", curve.component());
        json.writeStringField("axis", curve.axis());
        json.writeStringField("kind", curve.kind().name().toLowerCase(Locale.ROOT));
        json.writeObjectFieldStart("params");
        for (Map.Entry<String, String> param : curve.params().entrySet()) {
            json.writeStringField(param.getKey(), param.getValue());
        }
        json.writeEndObject();
        json.writeStringField("statistic", curve.statistic());
        json.writeStringField("unit", curve.unit());
        json.writeArrayFieldStart("points");
        for (Point point : curve.points()) {
            json.writeStartObject();
            number(json, "x", point.x());
            number(json, "y", Figures.median(point.forks()));
            json.writeNumberField("forks", point.forks().length);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("shape", verdict.shape().label());
        Boolean nonlinear = verdict.shape().nonlinear();
        if (nonlinear == null) {
            json.writeNullField("nonlinear");
        } else {
            json.writeBooleanField("nonlinear", nonlinear);
        }
        interval(json, "excess", "value", verdict.excess());
        interval(json, "exponent", "value", verdict.exponent());
        interval(json, "knee", "at", verdict.knee());
        number(json, "p", verdict.p());
        number(json, "detectable", verdict.detectable());
        json.writeStringField("words", verdict.words());
        json.writeEndObject();
    }

    private static void interval(JsonGenerator json, String name, String middle, Interval interval) throws IOException {
        if (interval == null) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        number(json, middle, interval.value());
        number(json, "low", interval.low());
        number(json, "high", interval.high());
        json.writeEndObject();
    }

    /** JSON knows no NaN and no infinity: what is not a number is null. */
    private static void number(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }
}
