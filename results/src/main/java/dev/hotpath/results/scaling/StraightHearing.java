package dev.hotpath.results.scaling;

/** A curve whose healthy shape is a straight line: over sizes and miss ratios, and over the wait that theory predicts for rates. */
final class StraightHearing implements Hearing {

    private final Curve curve;
    private final Examination.Sample sample;
    private final Examination bend;
    private final Examination growth;
    private final Bend kind;
    private final Shape explained;

    private StraightHearing(
            Curve curve, Examination.Sample sample, double[] axis, Shape explained, int bootstraps, long seed) {
        this.curve = curve;
        this.sample = sample;
        this.explained = explained;
        Family family = Straight.family(axis, sample.y());
        this.bend = Examination.of(family, sample, bootstraps, seed);
        this.growth = Examination.of(Straight.growth(axis), sample, bootstraps, seed + 1);
        this.kind = Bend.of(family, axis, sample, seed + 2);
    }

    static Hearing ofSizes(Curve curve, Examination.Sample sample, int bootstraps, long seed) {
        return new StraightHearing(curve, sample, sample.x(), Shape.LINEAR, bootstraps, seed);
    }

    static Hearing ofRates(Curve curve, Examination.Sample sample, int bootstraps, long seed) {
        int servers = (int) Math.max(1, Math.round(curve.capacity().orElse(1)));
        double[] waits = Waiting.axis(sample.x(), servers);
        return new StraightHearing(curve, sample, waits, Shape.QUEUEING, bootstraps, seed);
    }

    @Override
    public double[] p() {
        return new double[] {bend.p()};
    }

    @Override
    public Verdict close(double[] adjusted) {
        Shape shape = shape(adjusted[0]);
        boolean bends = shape == Shape.SUPERLINEAR || shape == Shape.KNEE || shape == Shape.WORSE_THAN_QUEUEING;
        boolean grows = shape == Shape.QUEUEING;
        Verdict silent = new Verdict(
                curve,
                shape,
                grows ? growth.effect().excess() : bend.effect().excess(),
                bends ? kind.exponent() : null,
                shape == Shape.KNEE ? bend.effect().knee() : null,
                bend.p(),
                bend.detectable(),
                "");
        return Words.spoken(silent, sample);
    }

    private Shape shape(double adjusted) {
        if (bend.found(adjusted)) {
            return explained == Shape.QUEUEING ? Shape.WORSE_THAN_QUEUEING : kind.shape();
        }
        if (!bend.excluded()) {
            return Shape.CANNOT_TELL;
        }
        boolean grows =
                growth.p() <= Rules.SIGNIFICANT && growth.effect().excess().value() >= Rules.GROWTH;
        return grows ? explained : Shape.FLAT;
    }
}
