package dev.hotpath.results.compare;

import dev.hotpath.results.record.JmhResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A benchmark at one combination of mode, threads and parameters: what must be alike on both sides. */
record Place(String benchmark, String mode, int threads, Map<String, String> params) {

    static Place of(JmhResult result) {
        return new Place(result.benchmark(), result.mode(), result.threads(), result.params());
    }

    Subject subject(String statistic) {
        return new Subject(benchmark, mode, threads, params, statistic);
    }

    /** Such as {@code x.Y.z (items=10, 4 threads)}. */
    String name() {
        List<String> words = new ArrayList<>();
        if (!params.isEmpty()) {
            words.add(paramsInWords());
        }
        if (threads != 1) {
            words.add(threads + " threads");
        }
        return words.isEmpty() ? benchmark : benchmark + " (" + String.join(", ", words) + ")";
    }

    String paramsInWords() {
        return params.isEmpty()
                ? "none"
                : params.entrySet().stream()
                        .map(p -> p.getKey() + "=" + p.getValue())
                        .collect(Collectors.joining(", "));
    }
}
