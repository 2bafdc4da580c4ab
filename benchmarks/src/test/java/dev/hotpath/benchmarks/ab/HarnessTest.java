package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.benchmarks.ExampleJar;
import dev.hotpath.benchmarks.lab.Benchmark;
import dev.hotpath.benchmarks.lab.ForeignJar;
import dev.hotpath.fixtures.Part;
import dev.hotpath.results.record.Commit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarnessTest {

    private static final String CLASS = "com/example/search/Search.class";
    private static final Pattern SCAN = Pattern.compile("Search\\.scan");

    @TempDir
    static Path folder;

    private static Path jar;

    @BeforeAll
    static void aJarIsMade() throws IOException {
        jar = ExampleJar.write(folder.resolve("example.jar"));
    }

    @Test
    void everyCombinationOfParametersIsAPlace() throws InterruptedException {
        Harness harness = Harness.of(sides(jar, jar), SCAN, false);
        JmhArguments shorter = new JmhArguments(List.of("-wi", "1", "-w", "10ms", "-i", "1", "-r", "20ms"));

        assertThat(harness.places(Map.of(), List.of(), shorter))
                .hasSize(6)
                .allSatisfy(p -> assertThat(p.measured()).hasMillis(30));
        assertThat(harness.places(Map.of("documents", List.of("8k")), List.of(), shorter))
                .extracting(Place::params)
                .containsExactly(
                        Map.of("documents", "8k", "index", "list"), Map.of("documents", "8k", "index", "tree"));
        assertThatThrownBy(() -> harness.places(Map.of("document", List.of("8k")), List.of(), shorter))
                .isInstanceOf(CannotPair.class)
                .hasMessageContainingAll("document", "[documents, index]");
    }

    @Test
    void aBenchmarkThatScalesAlongThreadsIsMeasuredWithAllOfThemUnlessOthersAreWanted() throws InterruptedException {
        Harness harness = Harness.of(sides(jar, jar), Pattern.compile("Search\\.declared"), false);
        Map<String, List<String>> one = Map.of("documents", List.of("1k"), "index", List.of("list"));
        JmhArguments none = new JmhArguments(List.of());

        assertThat(harness.places(one, List.of(), none))
                .extracting(Place::threads)
                .containsExactly(1, 2);
        assertThat(harness.places(one, List.of(8), none))
                .extracting(Place::words)
                .containsExactly("Search.declared documents=1k index=list threads=8");
        assertThat(harness.places(one, List.of(), new JmhArguments(List.of("-t", "4"))))
                .as("what JMH is handed decides")
                .extracting(Place::threads)
                .containsExactly(0);
    }

    @Test
    void aBenchmarkThatItselfDiffersBetweenTwoJarsIsRefusedUnlessThatIsWanted() throws Exception {
        Path other = changed("changed.jar", CLASS, bytes -> {
            byte[] longer = Arrays.copyOf(bytes, bytes.length);
            // The minor version of the class file, which no JVM looks at here.
            longer[5] ^= 1;
            return longer;
        });

        assertThatThrownBy(() -> Harness.of(sides(jar, other), SCAN, false))
                .isInstanceOf(CannotPair.class)
                .hasMessageContaining("scan: the benchmark itself differs")
                .message()
                .hasLineCount(1);
        assertThat(JarContents.of(jar).sameAs(JarContents.of(other))).isFalse();
        assertThat(Harness.of(sides(jar, other), SCAN, true).benchmarks()).hasSize(1);
        assertThat(Harness.of(built(jar, other), SCAN, false).benchmarks()).hasSize(1);
    }

    @Test
    void whatOnlyOneSideHasIsNamedAndTheOthersGoOn() throws Exception {
        Path fewer = changed(
                "fewer.jar",
                "META-INF/BenchmarkList",
                bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .filter(l -> !l.contains("fails"))
                        .reduce("", (a, b) -> a + b + "\n")
                        .getBytes(StandardCharsets.UTF_8));

        Harness harness = Harness.of(sides(jar, fewer), null, false);

        assertThat(harness.left()).containsExactly("com.example.search.Search.fails: only the base has it");
        assertThat(harness.lacks()).isTrue();
        assertThat(Harness.of(sides(fewer, jar), null, false).lacks())
                .as("what is new at the head is no gap")
                .isFalse();
        assertThat(harness.benchmarks())
                .extracting(Benchmark::name)
                .as("hangs is measured only when named")
                .containsExactly("com.example.search.Search.declared", "com.example.search.Search.scan");
        assertThatThrownBy(() -> Harness.of(sides(fewer, jar), Pattern.compile("fails"), false))
                .isInstanceOf(CannotPair.class)
                .hasMessage("nothing can be compared: com.example.search.Search.fails: only the head has it");
    }

    @Test
    void differentVersionsOfJmhAndNoMatchAtAllAreRefusedInOneLine() throws Exception {
        Path older =
                changed("older.jar", "jmh.properties", bytes -> "jmh.version=1.36\n".getBytes(StandardCharsets.UTF_8));
        Path newer =
                changed("newer.jar", "jmh.properties", bytes -> "jmh.version=1.37\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Harness.of(sides(older, newer), null, false))
                .isInstanceOf(CannotPair.class)
                .hasMessageContainingAll("JMH 1.36", "1.37")
                .message()
                .hasLineCount(1);
        assertThatThrownBy(() -> Harness.of(sides(jar, jar), Pattern.compile("nothing"), false))
                .isInstanceOf(CannotPair.class)
                .hasMessageContaining("--benchmark nothing");
    }

    @Test
    void whenAndByWhomAJarWasPackedIsNoDifference() throws Exception {
        Path again = changed(
                "again.jar", "META-INF/MANIFEST.MF", bytes -> "Built-By: me\n".getBytes(StandardCharsets.UTF_8));

        assertThat(Files.mismatch(jar, again)).isNotEqualTo(-1);
        assertThat(JarContents.of(jar).sameAs(JarContents.of(again))).isTrue();
    }

    @Test
    void aRunGoesOnWithASideThatHadToBeBuiltAgainAndNotWithAnother() throws Exception {
        Path again = changed(
                "rebuilt.jar", "META-INF/MANIFEST.MF", bytes -> "Built-By: you\n".getBytes(StandardCharsets.UTF_8));
        Path other = changed("other.jar", "extra.txt", bytes -> "more".getBytes(StandardCharsets.UTF_8));
        Side begun = new Side("a", ForeignJar.open(jar), "1111", null);
        RecordedSides then = Measurements.recorded(RecordedSides.Recorded.of(begun), RecordedSides.Recorded.of(begun));

        then.requireSame(new Sides(begun, new Side("a", ForeignJar.open(again), "2222", null)));
        assertThatThrownBy(
                        () -> then.requireSame(new Sides(begun, new Side("a", ForeignJar.open(other), "3333", null))))
                .isInstanceOf(CannotPair.class)
                .hasMessageContaining("the head is not what the run was begun with");
    }

    @Test
    void whatBothHaveAndIsNotMeasuredIsAGapUnlessItCannotDiffer() {
        Benchmark add = benchmark("shop.Cart.add", Set.of());
        Benchmark load = benchmark("shop.Cart.load", Set.of());
        Benchmark page = benchmark("shop.Page.get", Set.of(Part.PAGE));
        Map<String, Benchmark> all = Map.of(add.name(), add, load.name(), load, page.name(), page);

        assertThat(Harness.lacks(all, all, List.of(add))).isTrue();
        assertThat(Harness.lacks(all, all, List.of(add, load))).isFalse();
    }

    private static Benchmark benchmark(String name, Set<Part> uses) {
        Duration second = Duration.ofSeconds(1);
        return new Benchmark(name, "", null, null, uses, Map.of(), 1, 1, 1, second, second, second, false, false, null);
    }

    /** The jar with one entry changed, or with it added. */
    private static Path changed(String name, String entry, UnaryOperator<byte[]> change) throws IOException {
        Path file = folder.resolve(name);
        boolean found = false;
        try (ZipInputStream from = new ZipInputStream(Files.newInputStream(jar));
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry next = from.getNextEntry(); next != null; next = from.getNextEntry()) {
                boolean same = next.getName().equals(entry);
                found |= same;
                to.putNextEntry(new ZipEntry(next.getName()));
                to.write(same ? change.apply(from.readAllBytes()) : from.readAllBytes());
            }
            if (!found) {
                to.putNextEntry(new ZipEntry(entry));
                to.write(change.apply(new byte[0]));
            }
        }
        return file;
    }

    private static Sides sides(Path base, Path head) {
        return new Sides(side(base, null), side(head, null));
    }

    private static Sides built(Path base, Path head) {
        return new Sides(side(base, new Commit("a".repeat(40), false)), side(head, new Commit("b".repeat(40), false)));
    }

    private static Side side(Path jar, Commit commit) {
        return new Side(jar.toString(), ForeignJar.open(jar), "", commit);
    }
}
