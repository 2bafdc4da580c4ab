package dev.hotpath.results.compare;

import dev.hotpath.results.scaling.Units;
import java.util.ArrayList;
import java.util.List;

/** What to know of the forks behind a figure. */
final class Remarks {

    private Remarks() {}

    /** A clause for each side whose forks fall into two groups. */
    static List<String> groups(double[] logBase, double[] logHead, String unit) {
        List<String> clauses = new ArrayList<>();
        TwoGroups.in(logBase).ifPresent(groups -> clauses.add(clause("base", groups, unit)));
        TwoGroups.in(logHead).ifPresent(groups -> clauses.add(clause("head", groups, unit)));
        return clauses;
    }

    private static String clause(String side, TwoGroups groups, String unit) {
        return "the " + side + "'s forks fall into two groups, around " + Units.time(groups.low(), unit) + " and "
                + Units.time(groups.high(), unit);
    }
}
