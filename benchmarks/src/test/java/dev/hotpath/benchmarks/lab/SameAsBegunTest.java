package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.benchmarks.SteppingClock;
import dev.hotpath.fixtures.Part;
import dev.hotpath.results.record.EnvironmentReader;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.sweep.RecordedPlan;
import dev.hotpath.results.sweep.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SameAsBegunTest {

    private static final Map<Part, String> NONE = Map.of();

    @TempDir
    Path folder;

    private final Clock clock = new SteppingClock();
    private Path jar;

    @BeforeEach
    void aJarIsBuilt() throws IOException {
        jar = Files.writeString(folder.resolve("benchmarks.jar"), "a build");
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void whatWasBegunWithAServerOfTheUsersOwnGoesOnWithItAndNotWithout(Part part) {
        Map<Part, String> theirs = Map.of(part, "somewhere");
        RecordedRun run = begun(theirs, null);

        assertThatCode(() -> goneOnWith(theirs, null).require(run)).doesNotThrowAnyException();
        refused(run, goneOnWith(NONE, null), "begun with " + part.option());
        refused(begun(NONE, null), goneOnWith(theirs, null), "go on with " + part.option());
    }

    @Test
    void oneServerOfTheUsersOwnIsNotAnother() {
        refused(
                begun(Map.of(Part.REDIS, "redis://here"), null),
                goneOnWith(Map.of(Part.DATABASE, "jdbc:there"), null),
                "begun with --redis, and now it is to go on with --jdbc");
    }

    @Test
    void payloadsOfTheUsersOwnAreToBeGivenAgain() throws IOException {
        Path payloads = Files.createDirectory(folder.resolve("payloads"));
        RecordedRun run = begun(NONE, payloads);

        assertThatCode(() -> goneOnWith(NONE, payloads).require(run)).doesNotThrowAnyException();
        refused(run, goneOnWith(NONE, null), "begun with --payloads");
    }

    @Test
    void anotherServerByTheSameOptionIsRefusedAndAnotherPasswordIsNot() {
        RecordedRun run = begun(Map.of(Part.REDIS, "redis://:old@here:6379/0"), null);

        assertThatCode(() -> goneOnWith(Map.of(Part.REDIS, "redis://:new@here:6379/0"), null)
                        .require(run))
                .doesNotThrowAnyException();
        refused(
                run,
                goneOnWith(Map.of(Part.REDIS, "redis://:old@there:6379/0"), null),
                "the run was begun with another --redis");
        assertThat(run.folder().path().resolve("plan.json")).content().doesNotContain("old", "here:6379");
    }

    @Test
    void payloadsThatHaveChangedAreRefused() throws IOException {
        Path payloads = Files.createDirectory(folder.resolve("payloads"));
        Files.writeString(payloads.resolve("small.json"), "{}");
        RecordedRun run = begun(NONE, payloads);
        Path moved = Files.move(payloads, folder.resolve("moved"));
        Files.writeString(moved.resolve("notes.txt"), "no payload");
        assertThatCode(() -> goneOnWith(NONE, moved).require(run)).doesNotThrowAnyException();

        Files.writeString(moved.resolve("small.json"), "[]");

        refused(run, goneOnWith(NONE, moved), "the run was begun with another --payloads");
    }

    @Test
    void anotherBuildOfThisProgramIsRefused() throws IOException {
        RecordedRun run = begun(NONE, null);
        assertThatCode(() -> goneOnWith(NONE, null).require(run)).doesNotThrowAnyException();

        Files.writeString(jar, "another build");

        refused(run, goneOnWith(NONE, null), jar + " is not the jar");
    }

    @Test
    void anotherJvmIsRefused() {
        RecordedRun run = begun(NONE, null);
        String now = System.setProperty("java.vm.version", "99+1");
        try {
            refused(run, goneOnWith(NONE, null), "was begun on Java " + now + ", and this is 99+1");
        } finally {
            System.setProperty("java.vm.version", now);
        }
    }

    private static void refused(RecordedRun run, SameAsBegun same, String why) {
        assertThatThrownBy(() -> same.require(run))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining(why)
                .message()
                .hasLineCount(1);
    }

    private SameAsBegun goneOnWith(Map<Part, String> theirs, Path payloads) {
        return new SameAsBegun(new Diagnosis.Settings(Duration.ofSeconds(60), theirs, payloads), jar);
    }

    private RecordedRun begun(Map<Part, String> theirs, Path payloads) {
        RecordedRun run = new RecordedRun(RunFolder.create(folder.resolve("runs"), clock, Optional.empty()));
        MachineRecord machine = new MachineRecord(EnvironmentReader.ofThisMachine(clock), () -> 1);
        run.folder().write(machine.read(new ForeignJar(jar), Map.of()));
        Diagnosis.Settings settings = new Diagnosis.Settings(Duration.ofSeconds(60), theirs, payloads);
        run.write(new RecordedPlan(
                RecordedPlan.SCHEMA, 1, 1, null, 60, List.of(), null, settings.given(), new Given(settings).digests()));
        return run;
    }
}
