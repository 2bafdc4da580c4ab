package dev.hotpath.results.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedForksTest {

    @TempDir
    Path folder;

    @Test
    void aBenchmarkWithEnoughForksIsAPoolInItsOwnUnits() throws IOException {
        RecordedForks.Found found = read("[" + entry("a.B.c", "{}", "avgt", 60, 100) + "]");

        assertThat(found.notes()).isEmpty();
        assertThat(found.pools()).singleElement().satisfies(pool -> {
            assertThat(pool.benchmark()).isEqualTo("B.c");
            assertThat(pool.forks()).hasSize(60);
            assertThat(pool.forks().get(5).cost()).isCloseTo(105.5, within(1e-9));
            assertThat(pool.forks().get(5).iterations()).containsExactly(105, 106);
            assertThat(pool.forks().get(5).allocation()).isEqualTo(480);
            assertThat(pool.hasAllocation()).isTrue();
            assertThat(pool.hasPercentiles()).isFalse();
        });
    }

    @Test
    void aSweptBenchmarkIsThePoolOfItsErrors() throws IOException {
        String entries = IntStream.range(0, 8)
                .mapToObj(i -> entry("a.B.c", "{\"n\": \"" + i + "\"}", "avgt", 5, 1000 * (i + 1)))
                .collect(Collectors.joining(","));

        Pool pool = read("[" + entries + "]").pools().get(0);

        assertThat(pool.benchmark()).isEqualTo("B.c, swept");
        assertThat(pool.forks()).hasSize(40);
        // The median is 1002.5, and the error of the last fork is stretched.
        assertThat(pool.forks().get(4).cost()).isCloseTo(Math.pow(1004.5 / 1002.5, Math.sqrt(1.25)), within(1e-12));
        assertThat(pool.forks().get(2).cost()).isCloseTo(1, within(1e-12));
        assertThat(pool.hasAllocation()).isFalse();
    }

    @Test
    void tooFewForksAreLeftOutByName() throws IOException {
        RecordedForks.Found found = read("[" + entry("a.B.c", "{}", "avgt", 39, 100) + "]");

        assertThat(found.pools()).isEmpty();
        assertThat(found.notes()).containsExactly("a.B.c is left out: 39 forks, and pairs need 40");
    }

    @Test
    void throughputIsTurnedIntoTime() throws IOException {
        Pool pool = read("[" + entry("a.B.c", "{}", "thrpt", 40, 100).replace("us/op", "ops/s") + "]")
                .pools()
                .get(0);

        assertThat(pool.forks().get(0).iterations()[0]).isCloseTo(1e6 / 100, within(1e-6));
    }

    @Test
    void equalNamesAreToldApart() throws IOException {
        RecordedForks.Found found =
                read("[" + entry("a.B.c", "{}", "avgt", 40, 100) + "," + entry("z.B.c", "{}", "avgt", 40, 100) + "]");

        assertThat(found.pools()).extracting(Pool::benchmark).containsExactly("B.c", "B.c #2");
    }

    @Test
    void aJournalHasTheForksInTheirOrderAndNamesTheCanary() throws IOException {
        Path run = Files.createDirectory(folder.resolve("run"));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add("{\"trial\": \"t\", \"result\": " + entry("a.B.c", "{}", "avgt", 1, 100 + i) + "}");
            lines.add("{\"trial\": \"u\", \"canary\": true, \"results\": [" + entry("a.Still.one", "{}", "avgt", 1, 50)
                    + "]}");
            lines.add("{\"trial\": \"failed\", \"why\": \"x\"}");
        }
        Files.write(
                run.resolve("journal.jsonl"),
                lines.stream().map(line -> line.replace("\n", " ")).toList());

        RecordedForks.Found found = RecordedForks.read(List.of(run));

        assertThat(found.pools()).extracting(Pool::benchmark).containsExactly("B.c");
        assertThat(found.pools().get(0).forks()).extracting(Fork::cost).startsWith(100.5, 101.5, 102.5);
        assertThat(found.canary())
                .hasValueSatisfying(canary -> assertThat(canary.benchmark()).isEqualTo("Still.one"));
    }

    @Test
    void sampledCallsTellTheirPercentileAndWhatItWouldBeWithASlowTail() throws IOException {
        String histogram = IntStream.range(0, 100)
                .mapToObj(i -> "[" + (100 + i) + ", 200]")
                .collect(Collectors.joining(",", "[", "]"));
        String forks =
                IntStream.range(0, 40).mapToObj(i -> "[" + histogram + "]").collect(Collectors.joining(","));

        Pool pool = read("""
                [{"benchmark": "a.B.c", "mode": "sample", "threads": 1,
                  "primaryMetric": {"score": 1, "scoreUnit": "us/op", "rawDataHistogram": [%s]}}]""".formatted(forks)).pools().get(0);

        assertThat(pool.hasPercentiles()).isTrue();
        assertThat(pool.forks().get(0).p99()).isBetween(198.0, 199.0);
        assertThat(pool.forks().get(0).slowedP99())
                .isGreaterThan(pool.forks().get(0).p99());
    }

    private RecordedForks.Found read(String json) throws IOException {
        return RecordedForks.read(List.of(Files.writeString(folder.resolve("jmh.json"), json)));
    }

    private static String entry(String benchmark, String params, String mode, int forks, double first) {
        String rows = IntStream.range(0, forks)
                .mapToObj(i -> "[" + (first + i) + ", " + (first + i + 1) + "]")
                .collect(Collectors.joining(","));
        String bytes = IntStream.range(0, forks).mapToObj(i -> "[480, 480]").collect(Collectors.joining(","));
        return """
                {"benchmark": "%s", "mode": "%s", "threads": 1, "params": %s,
                 "primaryMetric": {"score": 1, "scoreUnit": "us/op", "rawData": [%s]},
                 "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 480, "scoreUnit": "B/op", "rawData": [%s]}}}""".formatted(benchmark, mode, params, rows, bytes);
    }
}
