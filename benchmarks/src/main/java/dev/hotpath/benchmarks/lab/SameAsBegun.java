package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.sweep.RecordedRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Whether a run is gone on with as it was begun: one curve can't be of two jars, nor of two servers. */
final class SameAsBegun {

    private final Diagnosis.Settings settings;
    private final Path measured;

    SameAsBegun(Diagnosis.Settings settings) {
        this(settings, MachineRecord.measured(settings.jar()));
    }

    /** @param measured the jar with the benchmarks */
    SameAsBegun(Diagnosis.Settings settings, Path measured) {
        this.settings = settings;
        this.measured = measured;
    }

    /** @throws CannotMeasure when it is not */
    void require(RecordedRun run) {
        requireJar(run);
        requireJvm(run);
        List<String> begun = run.plan().given();
        if (!begun.equals(settings.given())) {
            throw new CannotMeasure("the run was begun " + beside(begun) + ", and now it is to go on "
                    + beside(settings.given()) + ": one curve can't be of two, give the same beside --resume");
        }
        requireSameGiven(run.plan().digests());
    }

    /** @param begun null where it was not kept */
    private void requireSameGiven(Map<String, String> begun) {
        if (begun == null) {
            return;
        }
        new Given(settings).digests().forEach((option, digest) -> {
            if (!digest.equals(begun.get(option))) {
                throw new CannotMeasure("the run was begun with another " + option
                        + ": one curve can't be of two, give the same beside --resume");
            }
        });
    }

    private void requireJar(RecordedRun run) {
        if (new SameJar(measured).differsFrom(run.folder())) {
            throw new CannotMeasure(measured + " is not the jar that the run in "
                    + run.folder().path() + " was begun with, and one curve can't be of two: "
                    + (settings.jar() == null ? "go on with that one" : "name that with --jar")
                    + ", or begin a new run");
        }
    }

    private static void requireJvm(RecordedRun run) {
        SameJava.otherOf(run.folder()).ifPresent(begun -> {
            throw new CannotMeasure("the run in " + run.folder().path() + " was begun on Java " + begun
                    + ", and this is " + System.getProperty("java.vm.version")
                    + ": one curve can't be of two, go on with that one, or have a new run without that folder");
        });
    }

    private static String beside(List<String> given) {
        return given.isEmpty() ? "without servers or payloads of your own" : "with " + String.join(" and ", given);
    }
}
