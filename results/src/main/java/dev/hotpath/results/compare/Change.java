package dev.hotpath.results.compare;

/**
 * What the measurements say of one subject.
 *
 * @param base the base's cost per operation, in the unit
 * @param band inside which a change does not matter; null where there is none, as of shapes
 * @param pairs pairs of forks that speak; of recorded runs the smaller side's forks
 * @param detectable the smallest ratio above 1 that would have been found four times in five
 * @param pairsNeeded pairs still to be measured until it is decided; 0 where it is
 * @param words one sentence with the figures
 */
public record Change(
        Subject subject,
        Family family,
        String unit,
        double base,
        Ratio ratio,
        Band band,
        Kind kind,
        int pairs,
        double detectable,
        int pairsNeeded,
        String words) {}
