package dev.hotpath.results.scaling;

/** A curve over callers that wait for their answer: flat until all servers are busy, then a straight line, or worse. */
final class ThreadsHearing implements Hearing {

    private final Curve curve;
    private final Examination.Sample sample;
    private final Examination rise;
    private final Examination beyond;

    ThreadsHearing(Curve curve, Examination.Sample sample, int bootstraps, long seed) {
        this.curve = curve;
        this.sample = sample;
        this.rise = Examination.of(ClosedLoop.rise(sample.x()), sample, bootstraps, seed);
        Family worse = ClosedLoop.beyond(sample.x());
        this.beyond = worse.alternatives().isEmpty() ? null : Examination.of(worse, sample, bootstraps, seed + 1);
    }

    @Override
    public double[] p() {
        return beyond == null ? new double[] {rise.p()} : new double[] {rise.p(), beyond.p()};
    }

    @Override
    public Verdict close(double[] adjusted) {
        boolean rises = rise.found(adjusted[0]);
        if (rises && beyond != null && beyond.found(adjusted[1])) {
            return verdict(Shape.WORSE_THAN_QUEUEING, beyond);
        }
        if (rises) {
            return verdict(Shape.QUEUEING, rise);
        }
        return verdict(rise.excluded() ? Shape.FLAT : Shape.CANNOT_TELL, rise);
    }

    private Verdict verdict(Shape shape, Examination by) {
        boolean bends = Boolean.TRUE.equals(shape.nonlinear());
        Verdict silent = new Verdict(
                curve,
                shape,
                by.effect().excess(),
                null,
                bends ? rise.effect().knee() : null,
                by.p(),
                by.detectable(),
                "");
        return Words.spoken(silent, sample);
    }
}
