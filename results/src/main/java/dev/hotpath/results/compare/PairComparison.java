package dev.hotpath.results.compare;

import java.util.List;

/**
 * What pairs of forks say: by their log ratios, from which drift has fallen out, and by the ranks of the two sides' forks, which an
 * odd fork does not move. Where the machine drifts the first sees more, where one fork in ten is slow for no reason the second.
 */
final class PairComparison {

    private final MannWhitney ranks = new MannWhitney();

    Both of(List<Pair> pairs) {
        return new Both(
                Student.ofPairs(Logs.ratios(pairs)),
                new Ranked(
                        pairs.stream()
                                .mapToDouble(pair -> Math.log(pair.base()))
                                .toArray(),
                        pairs.stream()
                                .mapToDouble(pair -> Math.log(pair.head()))
                                .toArray(),
                        ranks));
    }
}
