package dev.hotpath.results.gate.rival;

/**
 * github-action-benchmark with its default {@code alert-threshold} of 200 %: an alert where the score is more than twice the one
 * before. It knows no noise, and nothing that became faster.
 */
final class AlertThreshold implements Rule {

    private static final double THRESHOLD = 2;

    @Override
    public String name() {
        return "200 % rule";
    }

    @Override
    public Answer judge(Sides sides) {
        double before = Sides.mean(Sides.iterations(sides.base()));
        double after = Sides.mean(Sides.iterations(sides.head()));
        return after > before * THRESHOLD ? Answer.SLOWER : Answer.NO_CHANGE;
    }
}
