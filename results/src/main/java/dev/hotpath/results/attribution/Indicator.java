package dev.hotpath.results.attribution;

/** A figure in which a sick page differs from a healthy one. Times are taken as logarithms: a run is off by a factor. */
enum Indicator {
    MEAN(0.08, Math.log(1.3), Math.log(2)) {
        @Override
        double of(Observation observation) {
            return Math.log(observation.meanMillis());
        }

        @Override
        double sampling(Observation observation) {
            return error(observation.blockMeans()) / observation.meanMillis();
        }
    },

    P99(0.2, Math.log(1.6), Math.log(4)) {
        @Override
        double of(Observation observation) {
            double p99 = observation.p99Millis();
            return Math.log(p99 > 0 && Double.isFinite(p99) ? p99 : observation.meanMillis());
        }

        @Override
        double sampling(Observation observation) {
            return 0;
        }
    },

    FAILED(0.01, 0.02, 0.05) {
        @Override
        double of(Observation observation) {
            return observation.failedShare();
        }

        @Override
        double sampling(Observation observation) {
            double requests = observation.requests();
            double share = observation.failedShare() + 1 / requests;
            int seconds = observation.failedPerSecond().length;
            double[] counts = new double[seconds];
            for (int i = 0; i < seconds; i++) {
                counts[i] = observation.failedPerSecond()[i];
            }
            double binomial = Math.sqrt(Math.min(0.25, share * Math.max(0, 1 - share)) / requests);
            return Math.max(binomial, error(counts) * seconds / requests);
        }
    },

    /**
     * The share of the time in which the page's JVM stood still for collections. A heap that fills up slows a page by hardly
     * anything until it ends: this tells it before.
     */
    PAUSED(0.015, 0.05, 0.2) {
        @Override
        double of(Observation observation) {
            return observation.pausedShare();
        }

        @Override
        double sampling(Observation observation) {
            return 0;
        }
    },

    /**
     * How little room full collections leave: the cost of collecting grows with what lives over what is free, so the logarithm of
     * the free share counts, and only where less than half of the heap is. It tells a leak while collections still keep up.
     */
    CROWDED(0.15, Math.log(2), Math.log(4)) {
        private static final double PLENTY = 0.5;
        private static final double NO_ROOM = 0.01;

        @Override
        double of(Observation observation) {
            double free = Math.max(NO_ROOM, 1 - observation.liveShare());
            return Math.max(0, Math.log(PLENTY / free));
        }

        @Override
        double sampling(Observation observation) {
            return 0;
        }
    };

    private final double usual;
    private final double worthwhile;
    private final double plain;

    /**
     * @param usual the standard deviation between runs that is assumed before any is seen
     * @param worthwhile a smaller difference is not called a fault, however certain
     * @param plain a larger one is believed after one run of each
     */
    Indicator(double usual, double worthwhile, double plain) {
        this.usual = usual;
        this.worthwhile = worthwhile;
        this.plain = plain;
    }

    abstract double of(Observation observation);

    /** The standard error within one run. */
    abstract double sampling(Observation observation);

    double usual() {
        return usual;
    }

    double worthwhile() {
        return worthwhile;
    }

    double plain() {
        return plain;
    }

    /** Of the mean of a series, from successive differences: a queue that fills up is a trend, not noise (von Neumann, 1941). */
    private static double error(double[] series) {
        int n = series.length;
        if (n < 3) {
            return 0;
        }
        double squares = 0;
        for (int i = 1; i < n; i++) {
            squares += (series[i] - series[i - 1]) * (series[i] - series[i - 1]);
        }
        return Math.sqrt(squares / (2 * (n - 1)) / n);
    }
}
