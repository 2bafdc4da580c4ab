package dev.hotpath.benchmarks.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.lab.Catalog;
import dev.hotpath.benchmarks.lab.RecordedRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthSetTest {

    private static final int FORKS = 5;

    @TempDir
    Path runs;

    @Test
    void whatIsFlatEverywhereIsRightOnlyWhereTheorySaysSo() {
        TruthSet set = set(2);
        RecordedRuns.alike(runs, set.plan(1), FORKS);
        RecordedRuns.alike(runs, set.plan(2), FORKS);

        TruthTable table = set.table();

        assertThat(table.complete()).isTrue();
        assertThat(table.holds()).isFalse();
        assertThat(table.rows())
                .allSatisfy(row -> assertThat(row.right()).isEqualTo(row.truth().contains("flat") ? 2 : 0));
    }

    @Test
    void whereSomeAreChosenTheirShapesAloneAreAskedFor() {
        TruthSet set = new TruthSet(
                Catalog.onClassPath().matching(Pattern.compile("HashLookup|ParkedHold")),
                runs,
                new TruthSet.Settings(1, FORKS, 1));
        RecordedRuns.alike(runs, set.plan(1), FORKS);

        assertThat(set.isEmpty()).isFalse();
        assertThat(set.plan(1).trialsPerRound())
                .as("the control runs along")
                .isGreaterThan(set.plan(1).sweeps().get(0).points().size());
        assertThat(set.table().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.benchmark()).endsWith("HashLookup.get"));
        assertThat(set.table().holds()).isTrue();
    }

    @Test
    void runsThatAreNotItsOwnDoNotCount() throws IOException {
        TruthSet set = set(1);
        RecordedRuns.alike(runs, set.plan(2), FORKS);
        RecordedRuns.alike(runs, set.plan(1), FORKS + 1);
        Files.createDirectory(runs.resolve("killed-before-its-first-trial"));
        Files.writeString(runs.resolve("notes.txt"), "none of its business");

        assertThat(set.table().runs()).isEmpty();
        assertThat(set.table().complete()).isFalse();
    }

    @Test
    void whereNothingWasMeasuredThereIsNothingToTell() {
        assertThat(new TruthSet(
                                Catalog.onClassPath(),
                                runs.resolve("not-yet-there"),
                                new TruthSet.Settings(1, FORKS, 1))
                        .table()
                        .runs())
                .isEmpty();
    }

    private TruthSet set(int times) {
        return new TruthSet(Catalog.onClassPath(), runs, new TruthSet.Settings(times, FORKS, 1));
    }
}
