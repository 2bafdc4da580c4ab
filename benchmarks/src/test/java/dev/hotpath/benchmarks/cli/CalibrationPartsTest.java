package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.results.calibration.CalibrationPart;
import dev.hotpath.results.calibration.Grid;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationPartsTest {

    private static final List<Grid> CONDITIONS = Grid.quick(new double[0][], 10).only("");

    @TempDir
    Path folder;

    private final CalibrationPart part = CalibrationPart.of("this one", CONDITIONS.get(1), List.of(), List.of());

    @Test
    void aPartIsFoundAgainUntilTheWholeIsPublished() {
        CalibrationParts.of(folder, "this one").add(part);

        CalibrationParts known = CalibrationParts.of(folder, "this one");
        assertThat(known.find(CONDITIONS.get(1))).contains(part);
        assertThat(known.find(CONDITIONS.get(0))).isEmpty();

        known.published();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void partsOfAnotherCalibrationAreNeitherUsedNorLost() {
        CalibrationParts.of(folder, "this one").add(part);

        assertThatThrownBy(() -> CalibrationParts.of(folder, "another"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("this one")
                .hasMessageContaining("delete it");
        assertThat(CalibrationParts.of(folder, "this one").find(CONDITIONS.get(1)))
                .isPresent();
    }

    @Test
    void withoutAFolderNothingIsWritten() {
        CalibrationParts parts = CalibrationParts.of(null, "this one");
        parts.add(part);

        assertThat(parts.find(CONDITIONS.get(1))).contains(part);
        parts.published();
    }
}
