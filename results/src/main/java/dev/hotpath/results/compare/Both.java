package dev.hotpath.results.compare;

/**
 * A change by pairs and by ranks, each of which sees what the other can't, at half of the level each (Bonferroni): together they
 * are wrong no more often than one. The value is that of the surer one, or the nearest to it that both allow.
 */
final class Both implements Estimate {

    private final Estimate paired;
    private final Estimate ranked;
    private final Estimate surer;
    private final double value;
    private final double error;

    Both(Estimate paired, Estimate ranked) {
        this.paired = paired;
        this.ranked = ranked;
        double byPairs = paired.span(Span.EACH_TAIL / 2).halfWidth();
        double byRanks = ranked.span(Span.EACH_TAIL / 2).halfWidth();
        // Ranks of which most are equal seem to know it exactly.
        this.surer = byRanks > 0 && byRanks < byPairs ? ranked : paired;
        Span likely = span(Span.EACH_TAIL);
        this.value = surer.knowsItsError() ? likely.nearest(surer.value()) : surer.value();
        this.error = likely.halfWidth() / StudentT.exceededBy(Span.EACH_TAIL, surer.freedom());
    }

    Estimate paired() {
        return paired;
    }

    boolean isByRanks() {
        return surer == ranked;
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public double error() {
        return error;
    }

    @Override
    public double freedom() {
        return surer.freedom();
    }

    @Override
    public double probability() {
        return Math.min(1, 2 * Math.min(paired.probability(), ranked.probability()));
    }

    @Override
    public Span span(double tail) {
        return paired.span(tail / 2).and(ranked.span(tail / 2));
    }
}
