package dev.hotpath.benchmarks.flame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.results.flame.Profile;
import dev.hotpath.results.flame.Stacks;
import dev.hotpath.results.record.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlameFilesTest {

    private static final List<String> ADD = List.of("shop/Cart.add", "shop/Cart.sum");
    private static final List<String> BORROW =
            List.of("shop/Cart.add", "shop/Pool.borrow", "jdk/internal/misc/Unsafe.park");
    private static final Subject SUBJECT = new Subject("shop.Cart.add", "threads", Map.of("poolSize", "4"), Event.WALL);

    @TempDir
    Path folder;

    private final FlameFiles.Taken below = taken(Map.of(ADD, 100L), 2e6, 2);
    private final FlameFiles.Taken above = taken(Map.of(ADD, 100L, BORROW, 1_500L), 32e6, 64);

    @Test
    void aBendIsTwoGraphsTheirStacksTheirDifferenceAndATable() throws IOException {
        new FlameFiles(folder.resolve("flame")).write(SUBJECT, below, above);

        try (Stream<Path> files = Files.list(folder.resolve("flame"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "shop.Cart.add-poolSize=4-wall-threads=2-to-threads=64-at-threads=2.html",
                            "shop.Cart.add-poolSize=4-wall-threads=2-to-threads=64-at-threads=2.collapsed",
                            "shop.Cart.add-poolSize=4-wall-threads=2-to-threads=64-at-threads=64.html",
                            "shop.Cart.add-poolSize=4-wall-threads=2-to-threads=64-at-threads=64.collapsed",
                            "shop.Cart.add-poolSize=4-wall-threads=2-to-threads=64.html",
                            "shop.Cart.add-poolSize=4-wall-threads=2-to-threads=64.json");
        }
    }

    @Test
    void anotherPairAtTheSamePointLeavesTheFirstOnesGraphsAsTheyAre() throws IOException {
        FlameFiles files = new FlameFiles(folder);
        FlameRecord first = files.write(SUBJECT, below, above);
        Path stacks = folder.resolve(first.sides().get(1).collapsed());
        String written = Files.readString(stacks);

        FlameRecord second = files.write(SUBJECT, taken(Map.of(ADD, 7L), 3e6, 8), taken(Map.of(ADD, 9L), 9e6, 64));

        assertThat(Files.readString(stacks)).isEqualTo(written);
        assertThat(folder.resolve(second.sides().get(1).collapsed())).content().contains("9");
    }

    @Test
    void theTableSaysWhatAnOperationPaysMoreAndWhatFor() throws IOException {
        FlameRecord record = new FlameFiles(folder).write(SUBJECT, below, above);

        assertThat(record.unit()).isEqualTo("ns/op");
        assertThat(record.added()).isEqualTo(30e6);
        assertThat(record.words()).isEqualTo("of the 30 ms added at 64 threads, 100 % is waiting in Pool.borrow");
        assertThat(record.moved())
                .filteredOn(m -> m.frame().equals("shop.Pool.borrow"))
                .singleElement()
                .satisfies(m -> assertThat(m.totalAdded()).isEqualTo(30e6));
        assertThat(Json.read(
                        Files.readString(folder.resolve("shop.Cart.add-poolSize=4-wall-threads=2-to-threads=64.json")),
                        FlameRecord.class))
                .isEqualTo(record);
    }

    @Test
    void aProfileAloneSaysWhereTheTimeGoes() {
        FlameRecord record = new FlameFiles(folder).write(SUBJECT, above);

        assertThat(record.difference()).isNull();
        assertThat(record.sides()).singleElement().satisfies(side -> {
            assertThat(side.at()).isEqualTo("64 threads");
            assertThat(side.top().get(0).name()).isEqualTo("jdk.internal.misc.Unsafe.park");
            assertThat(side.top().get(0).self()).isEqualTo(1_500 / 1_600.0);
        });
    }

    @Test
    void whatFlameGraphsCountInADifferenceIsTimeOfAnOperation() throws IOException {
        new FlameFiles(folder).write(SUBJECT, below, above);

        assertThat(Files.readString(folder.resolve("shop.Cart.add-poolSize=4-wall-threads=2-to-threads=64.html")))
                .contains("' ns/op'");
    }

    @Test
    void whereOneSideHasNothingAllOfTheOtherIsAdded() {
        FlameRecord record = new FlameFiles(folder).write(SUBJECT, taken(Map.of(), 0, 2), above);

        assertThat(record.added()).isEqualTo(32e6);
        assertThat(record.sides().get(0).top()).isEmpty();
        assertThat(record.words()).startsWith("of the 32 ms added at 64 threads");
    }

    @Test
    void twoSubjectsNeverShareAName() {
        Subject hostile = new Subject("shop.Cart.add", "threads", Map.of("path", "../../etc/passwd"), Event.WALL);
        Subject other = new Subject("shop.Cart.add", "threads", Map.of("path", "..-..-etc-passwd"), Event.WALL);
        Subject endless = new Subject("shop.Cart.add", "threads", Map.of("text", "x".repeat(10_000)), Event.WALL);

        assertThat(hostile.stem()).doesNotContain("/").isNotEqualTo(other.stem());
        assertThat(endless.stem()).hasSizeLessThanOrEqualTo(105);
        assertThat(new Subject("shop.Cart.add", null, Map.of(), Event.WALL).stem())
                .isNotEqualTo(new Subject("market.Cart.add", null, Map.of(), Event.WALL).stem());
    }

    @Test
    void whereAProfileWasTakenCanLeadOutOfNoFolderAndNoNameIsTooLongForOne() throws IOException {
        Subject endless = new Subject("shop.Cart.add", "threads", Map.of("text", "x".repeat(10_000)), Event.WALL);
        FlameFiles.Taken outside = new FlameFiles.Taken(above.profile(), "../" + "n".repeat(10_000), "far out", null);
        FlameFiles.Taken further = new FlameFiles.Taken(above.profile(), "m".repeat(10_000), "further", null);

        new FlameFiles(folder.resolve("flame")).write(endless, outside, further);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).map(Path::getParent))
                    .hasSize(6)
                    .containsOnly(folder.resolve("flame"));
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new FlameFiles(file.resolve("flame")))
                .isInstanceOf(CannotProfile.class)
                .hasMessageEndingWith("; name another folder");
    }

    private static FlameFiles.Taken taken(Map<List<String>, Long> stacks, double nanos, int threads) {
        return new FlameFiles.Taken(
                new Profile("wall", Stacks.of(stacks), nanos, "ns/op"),
                "threads=" + threads,
                threads + " threads",
                (double) threads);
    }
}
