package dev.hotpath.benchmarks.cli;

import dev.hotpath.results.calibration.CalibrationPart;
import dev.hotpath.results.calibration.Grid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a calibration that are done, also by a process that was stopped: in a file until the whole is published. */
final class CalibrationParts {

    private final Path file;
    private final List<CalibrationPart> parts;

    private CalibrationParts(Path file, List<CalibrationPart> parts) {
        this.file = file;
        this.parts = parts;
    }

    /**
     * @param out the folder of the file; null to keep none
     * @param calibration which one the parts must be of
     * @throws BadInput when the file holds parts of another one, which would be lost
     */
    static CalibrationParts of(Path out, String calibration) {
        if (out == null) {
            return new CalibrationParts(null, new ArrayList<>());
        }
        Path file = out.resolve("calibration.jsonl");
        List<CalibrationPart> known = new ArrayList<>(new ResultLines<>(file, CalibrationPart.class).read());
        for (CalibrationPart part : known) {
            if (!calibration.equals(part.calibration())) {
                throw new BadInput(file + " holds parts of another calibration (" + part.calibration() + " and not "
                        + calibration + "): delete it, or name another --out");
            }
        }
        return new CalibrationParts(file, known);
    }

    Optional<CalibrationPart> find(Grid grid) {
        return parts.stream().filter(part -> part.isOf(grid)).findFirst();
    }

    void add(CalibrationPart part) {
        parts.add(part);
        if (file != null) {
            new ResultLines<>(file, CalibrationPart.class).append(part);
        }
    }

    /** Deletes the file: all that is in it is published. */
    void published() {
        if (file == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be deleted", e);
        }
    }
}
