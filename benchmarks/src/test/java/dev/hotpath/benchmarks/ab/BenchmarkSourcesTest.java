package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkSourcesTest {

    private static final String MARKED = "import org.openjdk.jmh.annotations.Benchmark;\n";

    @TempDir
    Path folder;

    @Test
    void aModuleOfBenchmarksIsTakenWholeAndAnywhereElseTheSourceSet() {
        assertThat(BenchmarkSources.roots(List.of(
                        "benchmarks/src/main/java/a/B.java",
                        "benchmarks/src/test/java/a/C.java",
                        "core/src/test/java/a/D.java",
                        "src/jmh/kotlin/E.kt",
                        "bench/src/main/scala-2.13/F.scala",
                        "docs/example.java")))
                .containsExactly("bench/src", "benchmarks/src", "core/src/test", "src/jmh");
    }

    @Test
    void benchmarksThatLieElsewhereAndDifferAreNotMeasuredByEachSidesOwn() throws InterruptedException {
        ScratchRepository repository = ScratchRepository.in(folder)
                .write("test/microbench/org/a/B.java", MARKED)
                .write("docs/how.md", MARKED);
        String first = repository.commit("first");
        String docs = repository.write("docs/how.md", MARKED + "more").commit("words only");
        String second = repository
                .write("test/microbench/org/a/B.java", MARKED + "// parses twice\n")
                .commit("second");
        BenchmarkSources sources = new BenchmarkSources(Repository.holding(folder), List.of());

        assertThat(sources.replaced(first, docs)).isEmpty();
        assertThatThrownBy(() -> sources.replaced(first, second))
                .isInstanceOf(CannotPair.class)
                .hasMessageContaining("test/microbench/org/a/B.java holds benchmarks, differs between the two sides");
        assertThat(new BenchmarkSources(Repository.holding(folder), List.of("test/microbench")).replaced(first, second))
                .containsOnlyKeys("test/microbench");
    }

    @Test
    void onlyWhatDiffersIsReplaced() throws InterruptedException {
        ScratchRepository repository = ScratchRepository.in(folder)
                .write("bench/src/main/java/B.java", MARKED)
                .write("core/src/jmh/java/C.java", MARKED)
                .write("core/src/main/java/Core.java", "class Core {}");
        String first = repository.commit("first");
        repository.write("bench/src/main/java/B.java", MARKED + "// another\n");
        repository.write("core/src/main/java/Core.java", "class Core { int faster; }");
        String second = repository.commit("second");
        BenchmarkSources sources = new BenchmarkSources(Repository.holding(folder), List.of());

        assertThat(sources.replaced(first, second)).containsOnlyKeys("bench/src");
        assertThat(sources.replaced(second, second)).isEmpty();
    }

    @Test
    void aModuleOfMoreThanBenchmarksIsSaidToBeTheSameOnBothSides() throws InterruptedException {
        ScratchRepository repository = ScratchRepository.in(folder)
                .write("core/src/main/java/B.java", MARKED)
                .write("core/src/main/java/Core.java", "class Core {}");
        String first = repository.commit("first");
        String second = repository
                .write("core/src/main/java/B.java", MARKED + "// another\n")
                .commit("another benchmark");
        String third = repository
                .write("core/src/main/java/Core.java", "class Core { int slower; }")
                .commit("another core");
        BenchmarkSources sources = new BenchmarkSources(Repository.holding(folder), List.of());

        assertThat(sources.warnings(first, second, List.of("core/src"))).isEmpty();
        assertThat(sources.warnings(first, third, List.of("core/src")))
                .singleElement()
                .asString()
                .startsWith("core/src is the head's on both sides")
                .contains("1 file that differs there holds none", "--benchmark-sources");
    }

    @Test
    void benchmarksThatMovedAreNotTheSameOnBothSides() throws InterruptedException {
        ScratchRepository repository = ScratchRepository.in(folder).write("src/jmh/java/B.java", MARKED);
        String first = repository.commit("first");
        repository.git("rm", "-q", "-r", "src/jmh");
        String second = repository
                .write("bench/src/main/java/B.java", MARKED + "// another\n")
                .commit("moved");
        Repository git = Repository.holding(folder);

        assertThatThrownBy(() -> new BenchmarkSources(git, List.of()).replaced(first, second))
                .isInstanceOf(CannotPair.class)
                .hasMessageContainingAll("src/jmh", "bench/src")
                .message()
                .hasLineCount(1);
        assertThatThrownBy(() -> git.containing("x", "0".repeat(40))).isInstanceOf(CannotPair.class);
    }

    @Test
    void coloursThatSomebodyWantsEverywhereHideNoBenchmarks() throws InterruptedException {
        ScratchRepository repository = ScratchRepository.in(folder).write("bench/src/main/java/B.java", MARKED);
        String sha = repository.commit("first");
        repository.git("config", "color.ui", "always");
        repository.git("config", "color.grep", "always");

        assertThat(Repository.holding(folder).containing("Benchmark", sha))
                .containsExactly("bench/src/main/java/B.java");
    }

    @Test
    void benchmarksThatCannotBeToldFromWhatTheyMeasureMustBeNamed() throws InterruptedException {
        ScratchRepository repository = ScratchRepository.in(folder).write("src/main/java/bench/B.java", MARKED);
        String first = repository.commit("first");
        String second =
                repository.write("src/main/java/Core.java", "class Core {}").commit("second");
        Repository git = Repository.holding(folder);

        assertThatThrownBy(() -> new BenchmarkSources(git, List.of()).replaced(first, second))
                .isInstanceOf(CannotPair.class)
                .hasMessageContaining("--benchmark-sources")
                .message()
                .hasLineCount(1);
        assertThat(new BenchmarkSources(git, List.of("src/main/java/bench")).replaced(first, second))
                .isEmpty();
        assertThatThrownBy(() -> new BenchmarkSources(git, List.of("nowhere")).replaced(first, second))
                .isInstanceOf(CannotPair.class)
                .hasMessageContaining("nowhere is not in");
    }
}
