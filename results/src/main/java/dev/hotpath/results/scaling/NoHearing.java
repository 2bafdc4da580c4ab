package dev.hotpath.results.scaling;

/** A curve with too little measured to say anything about it. */
record NoHearing(Curve curve, String words) implements Hearing {

    @Override
    public double[] p() {
        return new double[0];
    }

    @Override
    public Verdict close(double[] adjusted) {
        return new Verdict(curve, Shape.CANNOT_TELL, null, null, null, Double.NaN, Double.NaN, words);
    }
}
