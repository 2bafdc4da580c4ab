package dev.hotpath.results.compare;

/**
 * A change by pairs and by ranks, each of which sees what the other can't, at half of the level each (Bonferroni): together they
 * are wrong no more often than one. The value is that of the surer one.
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
        this.surer = ranked.error() < paired.error() ? ranked : paired;
        Span likely = span(Span.EACH_TAIL);
        this.value = surer.knowsItsError() ? likely.nearest(surer.value()) : surer.value();
        this.error = likely.halfWidth() / StudentT.exceededBy(Span.EACH_TAIL, surer.freedom());
    }

    Estimate paired() {
        return paired;
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
