package dev.hotpath.benchmarks.ab;

import dev.hotpath.benchmarks.lab.CannotMeasure;
import dev.hotpath.results.compare.Change;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Kind;
import dev.hotpath.results.compare.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks for the commit that made a benchmark slower, by comparing others with the good end. */
public final class Search {

    private final Repository git;
    private final List<String> commits;
    private final Measuring measuring;
    private final Consumer<String> say;
    private final List<Step> steps = new ArrayList<>();
    private boolean stopped;

    /** Compares the good end with a commit. */
    public interface Measuring {

        /**
         * @param culprit what is sought; empty when that is to be found
         * @return empty when it was stopped
         * @throws BuildFailed when the commit does not build
         */
        Optional<Comparison> of(String commit, Optional<Culprit> culprit) throws InterruptedException;
    }

    /**
     * A commit that was measured.
     *
     * @param answer {@code good}, {@code bad}, {@code cannot tell} or {@code does not build}
     * @param words its figures, or why there are none
     */
    public record Step(String sha, String subject, String answer, String words) {}

    /**
     * What was found.
     *
     * @param outcome {@code found}, {@code several}, {@code nothing}, {@code inconclusive} or {@code stopped}
     * @param benchmark what got slower; null when nothing is known to have
     * @param words of the change between the two ends
     * @param commits one of them is the first bad one, oldest first
     * @param steps all that were measured, in their order
     */
    public record Found(
            String schema, String outcome, String benchmark, String words, List<Commit> commits, List<Step> steps) {

        public record Commit(String sha, String subject) {}

        private static final String SCHEMA = "hotpath.bisect/1";

        /** Whether there is nothing left to ask. */
        public boolean settled() {
            return outcome.equals("found") || outcome.equals("nothing");
        }

        /** For people, worst first. */
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            if (outcome.equals("found")) {
                lines.add(commits.get(0).sha() + " " + commits.get(0).subject());
            } else if (outcome.equals("several")) {
                lines.add("one of these " + commits.size() + " commits, which can't be told apart:");
                commits.forEach(c -> lines.add("  " + Repository.shortName(c.sha()) + " " + c.subject()));
            }
            lines.add((benchmark == null ? "" : benchmark + ": ") + words);
            steps.forEach(s -> lines.add(
                    "  " + Repository.shortName(s.sha()) + " " + s.answer() + " · " + s.subject() + " · " + s.words()));
            return lines;
        }
    }

    /**
     * @param commits after the good end, oldest first, up to and with the bad end
     * @param say told in a line what was measured
     */
    public Search(Repository git, List<String> commits, Measuring measuring, Consumer<String> say) {
        this.git = git;
        this.commits = List.copyOf(commits);
        this.measuring = measuring;
        this.say = say;
    }

    /** @throws BuildFailed when the good or the bad end does not build */
    public Found run() throws InterruptedException {
        say.accept(commits.size() + " commits, about " + (1 + Bisection.tests(commits.size())) + " comparisons");
        Optional<Comparison> ends = measuring.of(commits.get(commits.size() - 1), Optional.empty());
        if (ends.isEmpty()) {
            return found("stopped", null, "stopped before the two ends were compared", List.of());
        }
        Optional<Culprit> culprit = Culprit.of(ends.get());
        if (culprit.isEmpty()) {
            return nothingToFollow(ends.get());
        }
        return search(culprit.get());
    }

    private Found nothingToFollow(Comparison ends) throws InterruptedException {
        List<String> known = new ArrayList<>(ends.left());
        known.addAll(ends.warnings());
        String besides = known.isEmpty() ? "" : "; " + String.join("; ", known);
        return switch (ends.outcome()) {
            case OK -> found("nothing", null, "nothing got slower between the two ends" + besides, List.of());
            case REGRESSED ->
                found(
                        "inconclusive",
                        null,
                        (ends.changes().stream().anyMatch(c -> c.kind() == Kind.REGRESSED)
                                        ? "a curve changed its shape between the two ends, and none of its points alone: name"
                                                + " one by --param"
                                        : "it did not get slower, it fails at the bad end: git bisect run finds that")
                                + besides,
                        List.of());
            case INCONCLUSIVE, CONTAMINATED ->
                found(
                        "inconclusive",
                        null,
                        (hasOnlyGaps(ends)
                                        ? "nothing of what was compared got slower"
                                        : "no regression is confirmed between the two ends: give --pairs more than it had,"
                                                + " or a quieter machine")
                                + besides,
                        List.of());
        };
    }

    /** All that was compared is decided, and not all could be. */
    private static boolean hasOnlyGaps(Comparison ends) {
        return ends.outcome() == Outcome.INCONCLUSIVE
                && ends.changes().stream().noneMatch(c -> c.kind() == Kind.INCONCLUSIVE);
    }

    private Found search(Culprit culprit) throws InterruptedException {
        String benchmark = culprit.change().subject().benchmark();
        say.accept(benchmark + ": " + culprit.change().words());
        List<String> suspects = new Bisection(sha -> test(sha, culprit)).suspects(commits);
        String outcome = stopped ? "stopped" : suspects.size() == 1 ? "found" : "several";
        return found(outcome, benchmark, culprit.change().words(), suspects);
    }

    private Bisection.Answer test(String sha, Culprit culprit) throws InterruptedException {
        try {
            Optional<Comparison> comparison = measuring.of(sha, Optional.of(culprit));
            if (comparison.isEmpty()) {
                stopped = true;
                return Bisection.Answer.STOPPED;
            }
            String words = culprit.in(comparison.get()).map(Change::words).orElse("it was not measured");
            return tested(sha, culprit.answer(comparison.get()), words);
        } catch (BuildFailed e) {
            return tested(
                    sha,
                    Bisection.Answer.DOES_NOT_BUILD,
                    e.lastLines().stream().findFirst().orElse(e.getMessage()));
        } catch (CannotPair | CannotMeasure e) {
            return tested(sha, Bisection.Answer.CANNOT_TELL, e.getMessage());
        }
    }

    private Bisection.Answer tested(String sha, Bisection.Answer answer, String words) throws InterruptedException {
        steps.add(new Step(sha, git.subject(sha), answer.words(), words));
        say.accept(Repository.shortName(sha) + " " + answer.words() + ": " + words);
        return answer;
    }

    private Found found(String outcome, String benchmark, String words, List<String> suspects)
            throws InterruptedException {
        List<Found.Commit> named = new ArrayList<>();
        for (String sha : suspects) {
            named.add(new Found.Commit(sha, git.subject(sha)));
        }
        return new Found(Found.SCHEMA, outcome, benchmark, words, named, List.copyOf(steps));
    }
}
