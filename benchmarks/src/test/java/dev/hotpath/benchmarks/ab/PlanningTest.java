package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.benchmarks.ExampleJar;
import dev.hotpath.benchmarks.lab.ForeignJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanningTest {

    private static final List<String> SERIAL = List.of("-XX:+UseSerialGC");
    private static final JmhArguments SHORT =
            new JmhArguments(List.of("-wi", "1", "-w", "10ms", "-i", "1", "-r", "20ms"));

    @TempDir
    static Path folder;

    private static ForeignJar jar;
    private static Sides same;

    @BeforeAll
    static void theJarIsMade() throws IOException {
        jar = ForeignJar.open(ExampleJar.write(folder.resolve("example.jar")));
        Side side = new Side("example.jar", jar, "", null);
        same = new Sides(side, side);
    }

    @Test
    void twoSidesThatAreTheSameByMistakeAreSaidToBe() throws InterruptedException {
        assertThat(warnings(List.of(), false)).singleElement().asString().contains("both jars hold the same", "--aa");
        assertThat(warnings(List.of(), true)).isEmpty();
    }

    @Test
    void andSoAreTwoThatAreNotAndShouldBe() throws InterruptedException {
        assertThat(warnings(SERIAL, false)).isEmpty();
        assertThat(warnings(SERIAL, true)).containsExactly("--aa, but the two sides are not the same");
    }

    @Test
    void theUsersOwnCanaryIsMeasuredAsTheUserWantsIt() throws InterruptedException {
        Planned planned = new Planning(settings(List.of(), true, Pattern.compile("declared")), jar).of(same);

        assertThat(planned.canary().place().benchmark()).endsWith(".declared");
        assertThat(planned.canary().place().measured()).hasMillis(30);
        assertThat(planned.canary().jmh()).isEqualTo(SHORT.words());
        assertThat(planned.withCanary(planned.places()))
                .endsWith(planned.canary().place());
    }

    @Test
    void withoutAJarOfItsOwnNothingRunsAlong() throws InterruptedException {
        Planned planned = new Planning(settings(List.of(), true, null), null).of(same);

        assertThat(planned.canary()).isNull();
        assertThat(planned.withCanary(planned.places()))
                .isEqualTo(planned.places())
                .hasSize(6);
    }

    @Test
    void aValueWithACommaIsLeftOutInOneLineAndTheOthersGoOn() throws InterruptedException {
        Planned planned = planned("1k", "2k,4k");

        assertThat(planned.places())
                .extracting(Place::params)
                .containsExactly(Map.of("documents", "1k", "index", "list"));
        assertThat(planned.left())
                .singleElement()
                .asString()
                .startsWith(
                        "com.example.search.Search.scan {documents=2k,4k, index=list} threads=1: '2k,4k' has a comma")
                .contains("write it otherwise", "--param")
                .hasLineCount(1);
        assertThat(planned.harness().lacks()).isTrue();
    }

    @Test
    void whereCodeWasHiddenOnBothSidesThatAllIsWellIsNotKnown() throws InterruptedException {
        Planned planned = planned("1k");

        assertThat(planned.warned(List.of("core/src is the head's on both sides"))
                        .harness()
                        .lacks())
                .isTrue();
        assertThat(planned.warned(List.of()).harness().lacks()).isFalse();
    }

    @Test
    void whereEveryValueHasACommaNothingIsLeftToCompare() {
        assertThatThrownBy(() -> planned("2k,4k"))
                .isInstanceOf(CannotPair.class)
                .hasMessageStartingWith("nothing can be compared: ")
                .hasMessageContaining("'2k,4k' has a comma")
                .message()
                .hasLineCount(1);
    }

    private static Planned planned(String... documents) throws InterruptedException {
        Settings settings = settings(List.of(), true, null)
                .only(
                        "com.example.search.Search.scan",
                        Map.of("documents", List.of(documents), "index", List.of("list")),
                        1);
        return new Planning(settings, null).of(same);
    }

    private static List<String> warnings(List<String> headJvm, boolean sameOnPurpose) throws InterruptedException {
        return new Planning(settings(headJvm, sameOnPurpose, null), null)
                .of(same)
                .warnings();
    }

    private static Settings settings(List<String> headJvm, boolean sameOnPurpose, Pattern canary) {
        return new Settings(
                Pattern.compile("Search.scan"),
                Map.of(),
                List.of(),
                10,
                null,
                0.03,
                1,
                SHORT,
                List.of(),
                headJvm,
                List.of(),
                canary,
                sameOnPurpose,
                false,
                List.of("ab"));
    }
}
