package dev.hotpath.results.attribution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often blind diagnoses were right.
 *
 * @param schema {@link #SCHEMA}
 * @param methods ours first
 * @param falseAlarms faults called where there is none, by our method; those of baselines are not counted, since they always name one
 * @param causes a row for each cause
 * @param pairs a row for each two causes that are easily taken for each other
 * @param slowestSeconds of all diagnoses
 */
public record Score(
        String schema,
        List<Method> methods,
        Share falseAlarms,
        Share undecided,
        List<Row> causes,
        List<Row> pairs,
        double medianSeconds,
        double slowestSeconds) {

    /** The version of the form. */
    public static final String SCHEMA = "hotpath.score/1";

    public Score {
        methods = List.copyOf(methods);
        causes = List.copyOf(causes);
        pairs = List.copyOf(pairs);
    }

    /** One way to name causes, over all cases with one. */
    public record Method(String name, Share top1, Share top3, Share victim) {}

    /**
     * Some of the cases.
     *
     * @param cause to be named; in a pair both
     * @param mistaken cases in which the other cause of the pair was named; null for single causes
     * @param baselines how often each names the cause first
     */
    public record Row(
            String name,
            String cause,
            Share top1,
            Share top3,
            Share victim,
            Share mistaken,
            Map<String, Share> baselines) {

        public Row {
            baselines = Collections.unmodifiableMap(new LinkedHashMap<>(baselines));
        }
    }
}
