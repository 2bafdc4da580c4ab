package dev.hotpath.results.calibration;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What one figure of some cells must keep to.
 *
 * @param share the limit
 * @param most whether it is the greatest that is allowed, and not the least
 * @param which cells it binds
 * @param figure that must keep to it
 * @param counted of how many curves the figure is the share
 */
record Limit(
        double share,
        boolean most,
        Predicate<Rates> which,
        ToDoubleFunction<Rates> figure,
        ToDoubleFunction<Rates> counted) {

    /** Of a standard normal, one side in twenty lies beyond. */
    private static final double ONE_IN_TWENTY = 1.645;

    /**
     * One in two thousand: of a thousand cells some look as if they broke a promise on few curves by chance, and only who surely
     * did so is not judged on more.
     */
    private static final double SURE = 3.3;

    static Limit atMost(double share, Predicate<Rates> which, ToDoubleFunction<Rates> figure) {
        return new Limit(share, true, which, figure, Rates::curves);
    }

    static Limit atLeast(double share, Predicate<Rates> which, ToDoubleFunction<Rates> figure) {
        return new Limit(share, false, which, figure, Rates::curves);
    }

    boolean missed(Rates rates) {
        double beyond = figure.applyAsDouble(rates) - share;
        return (most ? beyond : -beyond) > 1e-12;
    }

    /** The figure lies so near to the limit, on either side, that chance may have put it there. */
    boolean undecided(Rates rates) {
        return which.test(rates)
                && undecided(figure.applyAsDouble(rates), share, counted.applyAsDouble(rates), missed(rates));
    }

    /** @param missed whether the figure lies on the wrong side */
    static boolean undecided(double figure, double limit, double curves, boolean missed) {
        return Math.abs(figure - limit) < (missed ? SURE : ONE_IN_TWENTY) * Math.sqrt(limit * (1 - limit) / curves);
    }
}
