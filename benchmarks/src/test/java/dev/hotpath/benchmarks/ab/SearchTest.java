package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.benchmarks.lab.ForeignJar;
import dev.hotpath.results.compare.Change;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Family;
import dev.hotpath.results.compare.Kind;
import dev.hotpath.results.compare.Outcome;
import dev.hotpath.results.compare.Ratio;
import dev.hotpath.results.compare.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search for a commit on a repository in which one made things slower, with the measuring taken out. */
class SearchTest {

    private static final int SLOW_FROM = 6;

    @TempDir
    Path folder;

    private final List<String> shas = new ArrayList<>();
    private final List<String> measured = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();
    private Repository git;
    private List<String> range;

    @BeforeEach
    void tenCommitsAreMade() throws InterruptedException {
        ScratchRepository repository = ScratchRepository.in(folder);
        for (int i = 0; i < 10; i++) {
            shas.add(repository.write("file", Integer.toString(i)).commit("Change " + i));
        }
        git = Repository.holding(folder);
        range = git.firstParents(git.resolve("HEAD~9"), git.resolve("main"));
    }

    @Test
    void theCommitIsNamedWithItsSubjectAndTheFigures() throws InterruptedException {
        Search.Found found = search();

        assertThat(range).isEqualTo(shas.subList(1, 10));
        assertThat(found.settled()).isTrue();
        assertThat(found.commits()).containsExactly(new Search.Found.Commit(shas.get(SLOW_FROM), "Change 6"));
        assertThat(found.lines().get(0)).isEqualTo(shas.get(SLOW_FROM) + " Change 6");
        assertThat(found.lines().get(1)).isEqualTo("org.a.Bench.get: 30 % slower");
        assertThat(measured).first().isEqualTo(shas.get(9));
        assertThat(measured).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aCommitThatDoesNotBuildIsLeftOut() throws InterruptedException {
        broken.add(shas.get(5));

        Search.Found found = search();

        assertThat(found.outcome()).isEqualTo("several");
        assertThat(found.commits()).extracting(Search.Found.Commit::subject).containsExactly("Change 5", "Change 6");
        assertThat(found.steps()).anySatisfy(s -> assertThat(s.answer()).isEqualTo("does not build"));
    }

    @Test
    void aCommitWhoseBuildLeavesNoJarIsLeftOutAndTheSearchGoesOn() throws InterruptedException {
        Search.Found found = new Search(
                        git,
                        range,
                        (sha, culprit) -> {
                            if (sha.equals(shas.get(5))) {
                                ForeignJar.open(folder.resolve("none.jar"));
                            }
                            return measure(sha);
                        },
                        line -> {})
                .run();

        assertThat(found.commits()).extracting(Search.Found.Commit::subject).containsExactly("Change 5", "Change 6");
        assertThat(found.steps()).anySatisfy(s -> {
            assertThat(s.answer()).isEqualTo("cannot tell");
            assertThat(s.words()).contains("none.jar does not exist");
        });
    }

    @Test
    void whatFailsAtTheBadEndIsNotSoughtByItsTimeAndWhatIsKnownIsSaid() throws InterruptedException {
        Comparison fails = new Comparison(
                Outcome.REGRESSED, List.of(), List.of("Bench.get: fails at the head"), List.of("a note"));

        Search.Found found = new Search(git, range, (sha, culprit) -> Optional.of(fails), line -> {}).run();

        assertThat(found.settled()).isFalse();
        assertThat(found.words()).contains("fails at the bad end", "Bench.get: fails at the head", "a note");
    }

    @Test
    void aChangeOfShapeAloneIsSaidAndCannotBeFollowed() throws InterruptedException {
        Change shape =
                comparison(Outcome.REGRESSED, 1.3, Kind.REGRESSED).changes().get(0);
        Subject curve = new Subject(shape.subject().benchmark(), "avgt", 1, Map.of(), ShapeChanges.SHAPE);
        Comparison bent = new Comparison(
                Outcome.REGRESSED,
                List.of(new Change(
                        curve,
                        Family.TIME,
                        "us/op",
                        10,
                        shape.ratio(),
                        shape.band(),
                        Kind.REGRESSED,
                        10,
                        1.05,
                        0,
                        "bends")),
                List.of(),
                List.of());

        Search.Found found = new Search(git, range, (sha, culprit) -> Optional.of(bent), line -> {}).run();

        assertThat(found.outcome()).isEqualTo("inconclusive");
        assertThat(found.words()).contains("shape", "--param");
    }

    @Test
    void anEndThatDoesNotBuildIsAnError() {
        broken.add(shas.get(9));

        assertThatThrownBy(this::search).isInstanceOf(BuildFailed.class);
    }

    @Test
    void nothingIsSoughtWhereNothingGotSlower() throws InterruptedException {
        Search.Found found = new Search(
                        git,
                        range,
                        (sha, culprit) -> Optional.of(comparison(Outcome.OK, 1, Kind.EQUIVALENT)),
                        line -> {})
                .run();

        assertThat(found.outcome()).isEqualTo("nothing");
        assertThat(found.commits()).isEmpty();
    }

    @Test
    void whenItIsStoppedWhatIsLeftIsSaid() throws InterruptedException {
        Search.Found found = new Search(
                        git,
                        range,
                        (sha, culprit) -> culprit.isPresent() && measured.size() == 2 ? Optional.empty() : measure(sha),
                        line -> {})
                .run();

        assertThat(found.outcome()).isEqualTo("stopped");
        assertThat(found.settled()).isFalse();
        assertThat(found.commits()).extracting(Search.Found.Commit::sha).contains(shas.get(SLOW_FROM));
    }

    @Test
    void figuresOnBothSidesOfHalfwayTellNothing() {
        Culprit culprit =
                Culprit.of(comparison(Outcome.REGRESSED, 1.3, Kind.REGRESSED)).orElseThrow();

        assertThat(culprit.answer(comparison(Outcome.INCONCLUSIVE, 1.02, Kind.INCONCLUSIVE)))
                .isEqualTo(Bisection.Answer.GOOD);
        assertThat(culprit.answer(comparison(Outcome.REGRESSED, 1.25, Kind.REGRESSED)))
                .isEqualTo(Bisection.Answer.BAD);
        assertThat(culprit.answer(comparison(Outcome.INCONCLUSIVE, 1.14, Kind.INCONCLUSIVE)))
                .isEqualTo(Bisection.Answer.CANNOT_TELL);
        assertThat(culprit.answer(comparison(Outcome.CONTAMINATED, 1.3, Kind.INCONCLUSIVE)))
                .isEqualTo(Bisection.Answer.CANNOT_TELL);
    }

    @Test
    void theGoodEndMustBeAnAncestorOfTheBadOne() {
        assertThatThrownBy(() -> git.firstParents(shas.get(5), shas.get(2)))
                .isInstanceOf(CannotPair.class)
                .hasMessageContaining("is no ancestor")
                .message()
                .hasLineCount(1);
    }

    private Search.Found search() throws InterruptedException {
        return new Search(git, range, (sha, culprit) -> measure(sha), line -> {}).run();
    }

    private Optional<Comparison> measure(String sha) {
        measured.add(sha);
        if (broken.contains(sha)) {
            throw new BuildFailed(sha + " does not build", List.of());
        }
        return Optional.of(
                shas.indexOf(sha) >= SLOW_FROM
                        ? comparison(Outcome.REGRESSED, 1.3, Kind.REGRESSED)
                        : comparison(Outcome.OK, 1, Kind.EQUIVALENT));
    }

    private static Comparison comparison(Outcome outcome, double ratio, Kind kind) {
        Subject subject = new Subject("org.a.Bench.get", "avgt", 1, Map.of(), "mean");
        Change change = new Change(
                subject,
                Family.TIME,
                "us/op",
                10,
                new Ratio(ratio, ratio / 1.03, ratio * 1.03),
                null,
                kind,
                10,
                1.05,
                0,
                "%.0f %% slower".formatted(100 * (ratio - 1)));
        return new Comparison(outcome, List.of(change), List.of(), List.of());
    }
}
