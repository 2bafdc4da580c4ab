package dev.hotpath.results.record;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one metric: its score and what JMH kept of the raw data. */
final class MetricReader {

    private static final double[] NO_ITERATIONS = {};

    /** More figures of one metric than a measurement gives would only fill the memory. */
    private static final int MOST = 4_000_000;

    private final JmhReader json;

    private String unit = "";
    private double score = Double.NaN;
    private double error = Double.NaN;
    private double[] confidence = NO_ITERATIONS;
    private SortedMap<Double, Double> percentiles = Collections.emptySortedMap();
    private List<double[]> forks = List.of();
    private List<List<Samples>> samples;
    private int figures;

    MetricReader(JmhReader json) {
        this.json = json;
    }

    Metric read() throws IOException {
        json.require(json.token() == JsonToken.START_OBJECT, "a metric is an object");
        boolean scored = false;
        while (json.next() != JsonToken.END_OBJECT) {
            String field = json.name();
            if (json.next() == JsonToken.VALUE_NULL && !field.equals("score")) {
                continue;
            }
            switch (field) {
                case "score" -> {
                    score = json.number();
                    scored = true;
                }
                case "scoreError" -> error = json.number();
                case "scoreConfidence" -> confidence = numbers();
                case "scorePercentiles" -> percentiles = percentiles();
                case "scoreUnit" -> unit = json.text();
                case "rawData" -> forks = rows();
                case "rawDataHistogram" -> samples = histograms();
                default -> json.skip();
            }
        }
        json.require(scored, "a metric without \"score\" ends here");
        if (samples != null && samples.isEmpty()) {
            samples = null;
        }
        if (forks.isEmpty() && samples != null) {
            forks = Metric.ofSamples(unit, samples).forks();
        }
        double low = confidence.length == 2 ? confidence[0] : Double.NaN;
        double high = confidence.length == 2 ? confidence[1] : Double.NaN;
        return new Metric(unit, forks, samples, new Summary(score, error, low, high, percentiles));
    }

    private SortedMap<Double, Double> percentiles() throws IOException {
        json.require(json.token() == JsonToken.START_OBJECT, "\"scorePercentiles\" is an object");
        SortedMap<Double, Double> read = new TreeMap<>();
        while (json.next() != JsonToken.END_OBJECT) {
            String rank = json.name();
            json.next();
            try {
                read.put(Double.valueOf(rank), json.number());
            } catch (NumberFormatException e) {
                throw new NotJmh("\"" + rank + "\" is no percentile's rank");
            }
        }
        return Collections.unmodifiableSortedMap(read);
    }

    private List<double[]> rows() throws IOException {
        List<double[]> rows = new ArrayList<>();
        startArray();
        while (json.next() != JsonToken.END_ARRAY) {
            rows.add(numbers());
        }
        return Collections.unmodifiableList(rows);
    }

    private double[] numbers() throws IOException {
        startArray();
        double[] numbers = NO_ITERATIONS;
        int n = 0;
        while (json.next() != JsonToken.END_ARRAY) {
            numbers = n < numbers.length ? numbers : Arrays.copyOf(numbers, Math.max(8, 2 * n));
            numbers[n++] = figure();
        }
        return n == numbers.length ? numbers : Arrays.copyOf(numbers, n);
    }

    private List<List<Samples>> histograms() throws IOException {
        List<List<Samples>> all = new ArrayList<>();
        startArray();
        while (json.next() != JsonToken.END_ARRAY) {
            startArray();
            List<Samples> fork = new ArrayList<>();
            while (json.next() != JsonToken.END_ARRAY) {
                fork.add(histogram());
            }
            all.add(Collections.unmodifiableList(fork));
        }
        return Collections.unmodifiableList(all);
    }

    private Samples histogram() throws IOException {
        startArray();
        double[] values = NO_ITERATIONS;
        long[] counts = {};
        int n = 0;
        while (json.next() != JsonToken.END_ARRAY) {
            if (n == values.length) {
                values = Arrays.copyOf(values, Math.max(16, 2 * n));
                counts = Arrays.copyOf(counts, values.length);
            }
            startArray();
            json.next();
            values[n] = figure();
            json.next();
            counts[n++] = json.longCount();
            json.require(json.next() == JsonToken.END_ARRAY, "a sample is a value and its count");
        }
        return Samples.ofUnordered(Arrays.copyOf(values, n), Arrays.copyOf(counts, n));
    }

    private double figure() throws IOException {
        json.require(++figures <= MOST, "a metric of more than " + MOST + " figures is beyond what a JMH result holds");
        return json.number();
    }

    private void startArray() throws IOException {
        json.require(json.token() == JsonToken.START_ARRAY, "raw data is an array of arrays");
    }
}
