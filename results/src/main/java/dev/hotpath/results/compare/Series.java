package dev.hotpath.results.compare;

import java.util.List;
import java.util.stream.Stream;

/**
 * The pairs of one subject. Those that made it suspect never confirm it alone: fresh ones have to agree.
 *
 * @param unit of both sides' costs, such as {@code us/op} or {@code B/op}
 * @param screened the first pairs, of every subject
 * @param confirmed the pairs measured because the first ones were suspect; empty when they were not
 */
public record Series(Subject subject, Family family, String unit, List<Pair> screened, List<Pair> confirmed) {

    /** Those of both steps. */
    List<Pair> all() {
        return Stream.concat(screened.stream(), confirmed.stream()).toList();
    }
}
