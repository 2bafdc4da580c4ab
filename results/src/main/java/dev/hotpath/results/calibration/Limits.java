package dev.hotpath.results.calibration;

import dev.hotpath.results.scaling.Shape;
import java.util.List;
import java.util.function.Predicate;

/** What a verdict must keep to in every cell. */
final class Limits {

    private static final String SORTING = "n log n";

    /** Where even the oracle finds next to nothing, a ratio says nothing. */
    private static final double ORACLE_SEES = 0.05;

    private static final double LARGE = 2;

    private static final Predicate<Rates> SIZES = r -> r.covered() != null;
    private static final Predicate<Rates> HEALTHY = SIZES.and(r -> !r.nonlinear());
    private static final Predicate<Rates> SICK = SIZES.and(Rates::nonlinear);
    private static final Predicate<Rates> USUAL = SICK.and(r -> r.points() == 7
            && r.forks() == 10
            && r.noise().equals("lognormal 10 %, outliers")
            && !r.truth().startsWith("mild"));
    private static final Predicate<Rates> SEEN = r -> r.oracle() != null && r.oracle() >= ORACLE_SEES;

    static final Limit FALSE_ALARMS = Limit.atMost(0.005, HEALTHY, Rates::calledNonlinear);
    static final Limit WRONGLY_HEALTHY = Limit.atMost(0.02, SICK, Rates::calledHealthy);
    static final Limit FOUND = Limit.atLeast(0.98, USUAL.and(r -> !r.truth().equals(SORTING)), Rates::calledNonlinear);
    static final Limit SORTING_FOUND =
            Limit.atLeast(0.92, USUAL.and(r -> r.truth().equals(SORTING)), Rates::calledNonlinear);
    static final Limit EXPONENT = Limit.atLeast(0.90, USUAL.and(r -> r.exponentRight() != null), Rates::exponentRight);
    static final Limit KNEE = Limit.atLeast(0.90, USUAL.and(r -> r.kneeRight() != null), Rates::kneeRight);
    static final Limit COVERED_LEAST = Limit.atLeast(0.93, SICK, Rates::covered);
    static final Limit COVERED_MOST = Limit.atMost(0.97, SICK, Rates::covered);
    static final Limit OF_ORACLE_LARGE = ofOracle(0.90, SEEN.and(r -> r.excess() > LARGE));
    static final Limit OF_ORACLE_MILD = ofOracle(0.70, SEEN.and(r -> r.excess() <= LARGE));

    private static final Predicate<Rates> LOADS = SIZES.negate();
    private static final Predicate<Rates> STRAIGHT_QUEUES = LOADS.and(r -> !isSick(r));

    static final Limit WORSE_ON_HEALTHY_LOAD =
            Limit.atMost(0.005, STRAIGHT_QUEUES, r -> share(r, Shape.WORSE_THAN_QUEUEING));
    static final Limit FLAT_ON_RISING_LOAD =
            Limit.atMost(0.02, LOADS.and(r -> r.excess() > LARGE), r -> share(r, Shape.FLAT));
    static final Limit KNEE_OF_LOAD = Limit.atLeast(
            0.90,
            LOADS.and(r -> r.kneeRight() != null)
                    .and(r -> r.points() == 7 && r.forks() == 10 && r.noise().equals("lognormal 10 %, outliers")),
            Rates::kneeRight);

    /** Of bends as small as "could have been missed", so many are found. */
    static final double KEPT = 0.80;

    private static final List<Limit> ALL = List.of(
            FALSE_ALARMS,
            WRONGLY_HEALTHY,
            FOUND,
            SORTING_FOUND,
            EXPONENT,
            KNEE,
            COVERED_LEAST,
            COVERED_MOST,
            OF_ORACLE_LARGE,
            OF_ORACLE_MILD,
            WORSE_ON_HEALTHY_LOAD,
            FLAT_ON_RISING_LOAD,
            KNEE_OF_LOAD);

    private Limits() {}

    private static boolean isSick(Rates load) {
        return load.truth().startsWith("thrashing") || load.truth().endsWith("retries");
    }

    private static double share(Rates rates, Shape shape) {
        return rates.shapes().getOrDefault(shape.label(), 0) / (double) rates.curves();
    }

    /** Any figure of the cell lies so near to its limit, on either side, that chance may have put it there. */
    static boolean undecided(Rates rates) {
        return ALL.stream().anyMatch(limit -> limit.undecided(rates));
    }

    static boolean undecided(Promise promise) {
        return Limit.undecided(promise.found(), KEPT, promise.curves(), promise.found() < KEPT);
    }

    /** The curves that the oracle finds are those of which ours is a share. */
    private static Limit ofOracle(double share, Predicate<Rates> which) {
        return new Limit(share, false, which, Limits::ofOracle, r -> r.oracle() * r.curves());
    }

    static double ofOracle(Rates r) {
        return Math.min(1, r.calledNonlinear() / r.oracle());
    }
}
