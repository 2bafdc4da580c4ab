package dev.hotpath.benchmarks.ab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * In which order forks are run: places shuffled within each round, and the two sides of a pair in blocks of two rounds, one of
 * which begins with the base and the other with the head. So no side ever leads by more than one pair, and nobody can foresee
 * which one leads (permuted blocks; Cochran and Cox, Experimental Designs, 1957).
 */
record Order(long seed) {

    /** The places in the order of one round, from 1. */
    List<Place> round(Phase phase, int round, List<Place> places) {
        List<Place> shuffled = new ArrayList<>(places);
        Collections.shuffle(shuffled, random(phase, round, ""));
        return shuffled;
    }

    /** Which side of a place's pair is measured first in a round, from 1. */
    Arm first(Phase phase, int round, Place place) {
        int block = (round - 1) / 2;
        Arm ofBlock = random(phase, block, place.id()).nextBoolean() ? Arm.BASE : Arm.HEAD;
        return round % 2 == 1 ? ofBlock : ofBlock.other();
    }

    private Random random(Phase phase, int number, String of) {
        long mixed = seed;
        for (long part : new long[] {phase.ordinal(), number, of.hashCode()}) {
            mixed = (mixed ^ part) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 32;
        }
        return new Random(mixed);
    }
}
