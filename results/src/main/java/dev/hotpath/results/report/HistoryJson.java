package dev.hotpath.results.report;

import dev.hotpath.results.compare.Ratio;
import dev.hotpath.results.history.ChangePoint;
import dev.hotpath.results.history.History;
import dev.hotpath.results.history.Judged;
import dev.hotpath.results.record.Json;
import java.util.List;
import java.util.Map;

/** Histories as one JSON document, {@code hotpath.history/1}. */
public final class HistoryJson {

    private static final String SCHEMA = "hotpath.history/1";

    private record Document(String schema, List<One> histories) {}

    private record One(
            String benchmark,
            int threads,
            Map<String, String> params,
            String statistic,
            String mode,
            String unit,
            boolean moreIsBetter,
            int runs,
            List<Change> changes) {}

    /** {@code ratio} is new ÷ old in cost, above 1 it became worse; {@code at} counts runs from 0. */
    private record Change(int at, String commit, String before, String when, Ratio ratio, String words) {}

    private HistoryJson() {}

    public static String of(List<Judged> judged) {
        return Json.text(
                new Document(SCHEMA, judged.stream().map(HistoryJson::one).toList()));
    }

    private static One one(Judged judged) {
        History history = judged.history();
        return new One(
                history.benchmark(),
                history.threads(),
                history.params(),
                history.statistic(),
                history.mode(),
                history.unit(),
                history.moreIsBetter(),
                history.readings().size(),
                judged.changes().stream().map(change -> change(history, change)).toList());
    }

    private static Change change(History history, ChangePoint change) {
        var first = history.readings().get(change.at());
        return new Change(
                change.at(),
                first.commit(),
                history.readings().get(change.at() - 1).commit(),
                first.when().toString(),
                change.ratio(),
                HistoryText.words(history, change));
    }
}
