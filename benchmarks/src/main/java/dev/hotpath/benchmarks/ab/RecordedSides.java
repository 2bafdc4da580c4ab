package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.record.Commit;
import dev.hotpath.results.record.Json;
import dev.hotpath.results.record.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a comparison set out to do, beside what it measured.
 *
 * @param command the words it was begun with, by which it can be gone on with
 * @param budgetSeconds null when there was none
 * @param jmh what both sides' JMH was handed beside the pairing's own
 * @param left a line for each benchmark that was not measured, with the reason
 */
public record RecordedSides(
        String schema,
        List<String> command,
        Recorded base,
        Recorded head,
        long seed,
        int pairs,
        Long budgetSeconds,
        List<String> jmh,
        List<String> baseJvmArguments,
        List<String> headJvmArguments,
        String canary,
        List<String> left) {

    static final String SCHEMA = "hotpath.ab/1";

    /** Whether a folder tells it. */
    public static boolean isIn(Path run) {
        return Files.isRegularFile(new RunFolder(run).sides());
    }

    /**
     * Of a run that was begun before.
     *
     * @throws CannotPair when it was not begun by a comparison
     */
    public static RecordedSides of(Path run) {
        Path file = RunFolder.open(run).sides();
        try {
            return Json.read(Files.readString(file), RecordedSides.class);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotPair(file + " does not say what the run compared: name the folder of a run of ab", e);
        }
    }

    void writeTo(RunFolder folder) {
        folder.writeSides(Json.text(this));
    }

    /** Whether both are one code, by what their jars hold: one that was built twice is. */
    public boolean areTheSame() {
        boolean contents = base.contents() != null && base.contents().equals(head.contents());
        return (contents || base.sha256().equals(head.sha256())) && baseJvmArguments.equals(headJvmArguments);
    }

    /** @throws CannotPair when a side is another than then */
    void requireSame(Sides sides) {
        requireSame("base", base, sides.base());
        requireSame("head", head, sides.head());
    }

    private static void requireSame(String name, Recorded then, Side now) {
        boolean sameContents = then.contents() != null
                && then.contents().equals(JarContents.of(now.jar().path()).digest());
        if (!then.sha256().equals(now.sha256()) && !sameContents) {
            throw new CannotPair("the " + name + " is not what the run was begun with, which was " + then.words()
                    + ": begin a new run");
        }
    }

    /**
     * @param contents of what the jar holds, without when it was packed: a side that had to be built again is the same by it; null
     *     in runs that were recorded before it was
     * @param commit null for a jar that was there already
     */
    public record Recorded(String words, String sha256, String contents, Commit commit) {

        static Recorded of(Side side) {
            return new Recorded(
                    side.words(),
                    side.sha256(),
                    JarContents.of(side.jar().path()).digest(),
                    side.commit());
        }
    }
}
