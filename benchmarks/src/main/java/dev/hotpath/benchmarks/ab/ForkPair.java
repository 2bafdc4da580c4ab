package dev.hotpath.benchmarks.ab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two forks of one place and one round that ran next to each other, both to a good end. */
record ForkPair(Phase phase, ForkRecord base, ForkRecord head) {

    private record Key(String trial, Phase phase, int round) {}

    /** Those among forks, which are in the order in which they ran. */
    static List<ForkPair> of(Collection<ForkRecord> forks) {
        List<ForkPair> pairs = new ArrayList<>();
        Map<Key, ForkRecord> firsts = new HashMap<>();
        for (ForkRecord fork : forks) {
            Key key = new Key(fork.trial(), fork.phase(), fork.round());
            if (fork.first()) {
                // In place of one whose second half never came, since the run was killed between the two.
                firsts.put(key, fork);
                continue;
            }
            ForkRecord first = firsts.remove(key);
            if (first != null && !first.results().isEmpty() && !fork.results().isEmpty()) {
                boolean baseFirst = first.arm() == Arm.BASE;
                pairs.add(new ForkPair(fork.phase(), baseFirst ? first : fork, baseFirst ? fork : first));
            }
        }
        return pairs;
    }
}
