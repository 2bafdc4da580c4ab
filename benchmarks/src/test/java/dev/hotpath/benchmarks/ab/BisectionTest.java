package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.ab.Bisection.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BisectionTest {

    private final List<String> tested = new ArrayList<>();

    @Property(tries = 300)
    void theFirstBadCommitIsFoundInAboutAsManyTestsAsHalvingTakes(
            @ForAll @IntRange(min = 1, max = 300) int commits, @ForAll @IntRange(max = 299) int badFrom)
            throws InterruptedException {
        int first = badFrom % commits;
        List<String> asked = new ArrayList<>();

        List<String> suspects = new Bisection(sha -> {
                    asked.add(sha);
                    return Integer.parseInt(sha) >= first ? Answer.BAD : Answer.GOOD;
                })
                .suspects(commits(commits));

        assertThat(suspects).containsExactly(Integer.toString(first));
        assertThat(asked).hasSizeLessThanOrEqualTo(Bisection.tests(commits)).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void whateverIsLeftOutTheFirstBadCommitIsAmongTheSuspects(
            @ForAll @IntRange(min = 1, max = 40) int commits,
            @ForAll @IntRange(max = 39) int badFrom,
            @ForAll @Size(max = 20) Set<@IntRange(max = 39) Integer> leftOut)
            throws InterruptedException {
        int first = badFrom % commits;

        List<String> suspects = new Bisection(sha -> {
                    int i = Integer.parseInt(sha);
                    return leftOut.contains(i) ? Answer.CANNOT_TELL : i >= first ? Answer.BAD : Answer.GOOD;
                })
                .suspects(commits(commits));

        assertThat(suspects).contains(Integer.toString(first));
        assertThat(suspects.subList(0, suspects.size() - 1))
                .allSatisfy(sha -> assertThat(leftOut).contains(Integer.parseInt(sha)));
    }

    @Test
    void aCommitThatDoesNotBuildIsLeftOutAndItsNeighbourTested() throws InterruptedException {
        assertThat(suspects(8, "3", Answer.DOES_NOT_BUILD, 6)).containsExactly("6");
        assertThat(tested).startsWith("3").doesNotHaveDuplicates();
        assertThat(tested.get(1)).isIn("2", "4");
    }

    @Test
    void whatCannotBeToldApartStaysTogether() throws InterruptedException {
        assertThat(suspects(8, "3", Answer.CANNOT_TELL, 4)).containsExactly("3", "4");
    }

    @Test
    void whenItIsStoppedWhatIsLeftIsSaid() throws InterruptedException {
        assertThat(suspects(8, "5", Answer.STOPPED, 6)).containsExactly("4", "5", "6", "7");
        assertThat(tested).containsExactly("3", "5");
    }

    private List<String> suspects(int commits, String special, Answer answer, int first) throws InterruptedException {
        return new Bisection(sha -> {
                    tested.add(sha);
                    return sha.equals(special) ? answer : Integer.parseInt(sha) >= first ? Answer.BAD : Answer.GOOD;
                })
                .suspects(commits(commits));
    }

    private static List<String> commits(int n) {
        return IntStream.range(0, n).mapToObj(Integer::toString).toList();
    }
}
