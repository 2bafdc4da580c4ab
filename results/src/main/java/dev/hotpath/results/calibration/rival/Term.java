package dev.hotpath.results.calibration.rival;

/**
 * How fast something grows: x^power · log2(x)^logs.
 *
 * @param power the exponent of x, from 0 up
 * @param logs the exponent of the logarithm, from 0 up
 */
record Term(double power, int logs) {

    double[] at(double[] x) {
        double[] values = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            values[j] = at(x[j]);
        }
        return values;
    }

    /** At x = 0 the limit, which is negative infinity for a bare logarithm. */
    double at(double x) {
        if (x == 0 && power > 0) {
            return 0;
        }
        double value = Math.pow(x, power);
        if (logs > 0) {
            value *= Math.pow(Math.log(x) / Math.log(2), logs);
        }
        return value;
    }

    /** From x·log x upwards. */
    boolean fasterThanLinear() {
        return power > 1 || power == 1 && logs > 0;
    }
}
