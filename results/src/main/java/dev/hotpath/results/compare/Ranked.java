package dev.hotpath.results.compare;

/**
 * The shift between two sides by the ranks of their forks: Hodges and Lehmann's estimate (1963), tested by the U test of Mann
 * and Whitney (1947), with the interval of the shifts that this test does not reject (Moses 1953). A fork that took ten times as
 * long counts for no more than the slowest of the others, and spoils no other fork's figure, as it does in a pair.
 *
 * <p>It looks at sides and not at pairs, so drift over the run widens the interval and hides a change. It makes none up: what the
 * two forks of a pair share puts the sides' ranks closer together than chance would.
 */
final class Ranked implements Estimate {

    private final int base;
    private final int head;
    private final double[] differences;
    private final MannWhitney test;
    private final double probability;

    Ranked(double[] logBase, double[] logHead, MannWhitney test) {
        this.base = logBase.length;
        this.head = logHead.length;
        this.differences = HodgesLehmann.differences(logBase, logHead);
        this.test = test;
        this.probability = test.p(logBase, logHead);
    }

    @Override
    public double value() {
        return HodgesLehmann.median(differences);
    }

    @Override
    public double error() {
        return span(Span.EACH_TAIL).halfWidth() / StudentT.exceededBy(Span.EACH_TAIL, freedom());
    }

    @Override
    public double freedom() {
        return Math.max(1, base + head - 2);
    }

    @Override
    public double probability() {
        return probability;
    }

    @Override
    public Span span(double tail) {
        int cut = test.rankOfLimit(base, head, tail);
        return cut == 0
                ? new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
                : new Span(differences[cut - 1], differences[differences.length - cut]);
    }
}
