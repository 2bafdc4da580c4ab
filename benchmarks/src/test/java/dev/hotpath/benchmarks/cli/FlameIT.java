package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.KeepsTime;
import dev.hotpath.benchmarks.cli.HotpathProcess.Ended;
import dev.hotpath.benchmarks.flame.FlameNames;
import dev.hotpath.benchmarks.flame.FlameRecord;
import dev.hotpath.results.flame.Stacks;
import dev.hotpath.results.record.Json;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@KeepsTime
class FlameIT {

    @TempDir
    Path folder;

    @Test
    void callersOfAPoolThatIsTooSmallAreSeenWaitingForAConnection() throws IOException {
        Ended ended =
                HotpathProcess.run(folder, "flame", "ParkedHold", "-p", "poolSize=4", "--below", "2", "--above", "64");

        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains("added at 64 threads")
                .contains("is waiting in ConcurrentBag.borrow")
                .contains("com.zaxxer.hikari.pool.HikariPool.getConnection");
        FlameRecord record = Json.read(Files.readString(file("threads=2-to-threads=64.json")), FlameRecord.class);
        assertThat(record.event()).isEqualTo("wall");
        assertThat(record.unit()).isEqualTo("ns/op");
        // 64 callers of 4 connections that are held for 2 ms each.
        assertThat(record.added()).isBetween(15e6, 60e6);
        assertThat(share(stacks("threads=64.collapsed"), f -> f.contains("ConcurrentBag.borrow")))
                .isGreaterThan(0.8);
        assertThat(share(stacks("threads=2.collapsed"), f -> f.contains("ConcurrentBag.borrow")))
                .isLessThan(0.2);
        assertThat(share(stacks("threads=64.collapsed"), f -> f.contains("openjdk/jmh") || f.contains("jmh_generated")))
                .isZero();
        assertThat(FlameNames.of(Files.readString(file("threads=2-to-threads=64.html"))))
                .contains("com/zaxxer/hikari/util/ConcurrentBag.borrow");
    }

    @Test
    void aNumberOfManyDigitsIsSeenInTheParsersBigNumbers() throws IOException {
        Ended ended = HotpathProcess.run(
                folder, "flame", "NumberDigits.parse", "--above", "64000", "--format", "json", "--quiet");

        assertThat(ended.status()).as(ended.err()).isZero();
        FlameRecord record = Json.read(ended.out(), FlameRecord.class);
        assertThat(record.event()).isEqualTo("cpu");
        assertThat(share(stacks("digits=64000.collapsed"), f -> f.startsWith("java/math/BigInteger.")))
                .isGreaterThan(0.8);
        assertThat(record.sides().get(0).perOperation()).isBetween(5e6, 500e6);
        assertThat(share(stacks("digits=64000.collapsed"), f -> f.contains("jmh_generated")))
                .isZero();
    }

    @Test
    void graphsOfAnotherBuildAreNoEvidenceOfARun() throws IOException {
        Path recorded = Path.of("..", "results", "runs", "20261125-210428-406f8e1");
        Path run = Files.createDirectory(folder.resolve("run"));
        try (Stream<Path> files = Files.list(recorded)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, run.resolve(file.getFileName()));
            }
        }

        Ended ended = HotpathProcess.ask(folder, "flame", "NumberDigits.parse", "--run", run.toString());

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.errLines()).singleElement().asString().contains("is not the jar that the run in " + run);
        assertThat(run.resolve("flame")).doesNotExist();
    }

    private static double share(Stacks stacks, Predicate<String> frame) {
        long with = stacks.counts().entrySet().stream()
                .filter(e -> e.getKey().stream().anyMatch(frame))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return (double) with / stacks.total();
    }

    private Stacks stacks(String ending) throws IOException {
        try (Reader collapsed = Files.newBufferedReader(file(ending))) {
            return Stacks.parse(collapsed);
        }
    }

    private Path file(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(f -> f.getFileName().toString().endsWith(ending))
                    .toList();
            assertThat(found).as(ending).hasSize(1);
            return found.get(0);
        }
    }
}
