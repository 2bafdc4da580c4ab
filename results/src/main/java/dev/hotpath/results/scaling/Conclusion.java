package dev.hotpath.results.scaling;

/**
 * From findings to a shape.
 *
 * @param findings what was measured
 * @param first the adjusted p-value of the first test; NaN where there was none
 * @param beyond the adjusted p-value of the second; NaN where there was none
 */
record Conclusion(Findings findings, double first, double beyond) {

    Verdict verdict(Words words) {
        if (findings.obstacle() != null) {
            String sentence = words.obstacle(findings.curve(), findings.obstacle());
            return new Verdict(findings.curve(), Shape.CANNOT_TELL, null, null, null, Double.NaN, Double.NaN, sentence);
        }
        Verdict verdict = switch (findings.curve().kind()) {
            case SIZE, RATIO -> alongSize();
            case THREADS, RATE -> underLoad();
        };
        return new Verdict(
                verdict.curve(),
                verdict.shape(),
                verdict.excess(),
                verdict.exponent(),
                verdict.knee(),
                verdict.p(),
                verdict.detectable(),
                words.sentence(verdict, findings.sample(), reserve()) + leftOut());
    }

    /**
     * Up to how many times a straight queue it may be that was not told from one; NaN where more than that is excluded, infinite where
     * the axis was too short to ask.
     */
    private double reserve() {
        Examination further = findings.beyond();
        if (further == null) {
            return Double.POSITIVE_INFINITY;
        }
        return further.excluded() ? Double.NaN : further.effect().bound();
    }

    private String leftOut() {
        return findings.dropped() == 0
                ? ""
                : "; " + Findings.dropped(findings.dropped(), findings.curve().kind()) + ", and left out";
    }

    private Verdict alongSize() {
        if (findings.first().found(first)) {
            Bend bend = Bend.of(findings.sample(), findings.seed() + 2);
            return bend.knee() == null
                    ? as(Shape.SUPERLINEAR, findings.first(), bend.exponent(), null, first)
                    : as(Shape.KNEE, findings.first(), null, bend.knee(), first);
        }
        if (findings.first().excluded()) {
            return as(grows() ? Shape.LINEAR : Shape.FLAT, findings.first(), null, null, first);
        }
        return as(Shape.CANNOT_TELL, findings.first(), null, null, first);
    }

    private boolean grows() {
        Examination.Sample sample = findings.sample();
        Interval growth =
                Estimate.of(Question.growth(sample.x()).size(), sample).excess();
        return growth.value() >= Rules.GROWTH && growth.low() > 1;
    }

    private Verdict underLoad() {
        Examination rise = findings.first();
        if (rise.found(first)) {
            boolean threads = findings.curve().kind() == AxisKind.THREADS;
            if (findings.beyond() != null && findings.beyond().found(beyond)) {
                Bend arm = threads ? Bend.arm(findings.sample(), findings.seed() + 2) : new Bend(null, null);
                return as(Shape.WORSE_THAN_QUEUEING, findings.beyond(), arm.exponent(), arm.knee(), beyond);
            }
            return as(Shape.QUEUEING, rise, null, rise.effect().knee(), first);
        }
        return as(rise.excluded() ? Shape.FLAT : Shape.CANNOT_TELL, rise, null, null, first);
    }

    private Verdict as(Shape shape, Examination examination, Interval exponent, Interval knee, double p) {
        return new Verdict(
                findings.curve(),
                shape,
                examination.effect().excess(),
                exponent,
                knee,
                p,
                examination.detectable(),
                "");
    }
}
