package dev.hotpath.benchmarks.ab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Halves a range of commits until one is left. A commit that can't be tested is left out, and the nearest one beside it is
 * tested in its place; what can't be told apart in the end stays together.
 */
public final class Bisection {

    /** What a test says of a commit. */
    public enum Answer {
        GOOD,
        BAD,
        CANNOT_TELL,
        DOES_NOT_BUILD,
        /** No more tests are wanted. */
        STOPPED;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Tests a commit. */
    public interface Test {
        Answer of(String sha) throws InterruptedException;
    }

    private final Test test;

    public Bisection(Test test) {
        this.test = test;
    }

    /**
     * The commits one of which is the first bad one, oldest first; one where it was found.
     *
     * @param commits oldest first; what is before the first is good, and the last is bad
     */
    public List<String> suspects(List<String> commits) throws InterruptedException {
        int good = -1;
        int bad = commits.size() - 1;
        Set<Integer> leftOut = new HashSet<>();
        for (Optional<Integer> next = next(good, bad, leftOut); next.isPresent(); next = next(good, bad, leftOut)) {
            int i = next.get();
            switch (test.of(commits.get(i))) {
                case GOOD -> good = i;
                case BAD -> bad = i;
                case CANNOT_TELL, DOES_NOT_BUILD -> leftOut.add(i);
                case STOPPED ->
                    leftOut.addAll(IntStream.range(good + 1, bad).boxed().toList());
            }
        }
        return new ArrayList<>(commits.subList(good + 1, bad + 1));
    }

    private static Optional<Integer> next(int good, int bad, Set<Integer> leftOut) {
        double middle = (good + bad) / 2.0;
        return IntStream.range(good + 1, bad)
                .boxed()
                .filter(i -> !leftOut.contains(i))
                .min(Comparator.comparingDouble(i -> Math.abs(i - middle)));
    }

    /** How many tests it takes when each says good or bad. */
    public static int tests(int commits) {
        return commits <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(commits - 1);
    }
}
