package dev.hotpath.results.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** How forks of the same code are dealt to two sides, each fork to one pair at most. */
enum Pairing {
    /** Neighbours in time make a pair, in a random order, and pairs stay in the order of time: as a comparison measures. */
    NEIGHBOURS("neighbours") {
        @Override
        Arms deal(List<Fork> forks, int pairs, SplittableRandom random) {
            int first = (forks.size() + 1) / 2 > pairs ? random.nextInt(2) : 0;
            List<Integer> couples = new ArrayList<>(
                    IntStream.range(0, (forks.size() - first) / 2).boxed().toList());
            shuffle(couples, random);
            Arms arms = new Arms(new ArrayList<>(), new ArrayList<>());
            couples.stream().limit(pairs).sorted().forEach(couple -> {
                int second = random.nextInt(2);
                arms.base().add(forks.get(first + 2 * couple + second));
                arms.head().add(forks.get(first + 2 * couple + 1 - second));
            });
            return arms;
        }
    },
    /** Any two forks make a pair: what is left to pairing when drift is not held off. */
    ANY("any two") {
        @Override
        Arms deal(List<Fork> forks, int pairs, SplittableRandom random) {
            List<Fork> shuffled = new ArrayList<>(forks);
            shuffle(shuffled, random);
            return new Arms(shuffled.subList(0, pairs), shuffled.subList(pairs, 2 * pairs));
        }
    };

    private final String label;

    Pairing(String label) {
        this.label = label;
    }

    /** As the table names it. */
    String label() {
        return label;
    }

    /** @param forks of the same code in the order of time, at least two a pair */
    abstract Arms deal(List<Fork> forks, int pairs, SplittableRandom random);

    private static <T> void shuffle(List<T> list, SplittableRandom random) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}
