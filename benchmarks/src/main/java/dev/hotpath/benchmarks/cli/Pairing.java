package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.ab.Afterwards;
import dev.hotpath.benchmarks.ab.BuildFailed;
import dev.hotpath.benchmarks.ab.CannotPair;
import dev.hotpath.benchmarks.ab.ChangeFlames;
import dev.hotpath.benchmarks.ab.Preparation;
import dev.hotpath.benchmarks.ab.Recipe;
import dev.hotpath.benchmarks.ab.Settings;
import dev.hotpath.benchmarks.ab.SideBySide;
import dev.hotpath.benchmarks.ab.Workspace;
import dev.hotpath.benchmarks.flame.ProfilerLibrary;
import dev.hotpath.benchmarks.lab.CannotMeasure;
import dev.hotpath.benchmarks.lab.ForeignJar;
import dev.hotpath.benchmarks.lab.Interruption;
import dev.hotpath.results.record.EnvironmentReader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/** What every command that measures two sides does around it: a workspace that is left clean, and an early end on Ctrl-C. */
final class Pairing {

    private final Console console;
    private final boolean quiet;

    /** What is done with two sides once there is a place for them. */
    interface Work {
        int by(Preparation preparation, Interruption interruption) throws InterruptedException;
    }

    Pairing(Console console, boolean quiet) {
        this.console = console;
        this.quiet = quiet;
    }

    /**
     * @param runs where runs are recorded
     * @return the exit status; bad input when a side does not build, with the end of its log
     * @throws BadInput when somebody else is measuring
     */
    int run(Recipe recipe, Path runs, Work work) throws InterruptedException {
        Measuring.requireNobodyElse();
        try (Interruption interruption = Interruption.listen()) {
            return Halt.ifStopped(interruption, run(recipe, runs, work, interruption), console);
        }
    }

    private int run(Recipe recipe, Path runs, Work work, Interruption interruption) throws InterruptedException {
        try (Workspace workspace = Workspace.open()) {
            Preparation preparation = new Preparation(Path.of("").toAbsolutePath(), workspace, recipe, runs, say());
            interruption.stopWith(preparation::stop);
            return work.by(preparation, interruption);
        } catch (CannotPair | CannotMeasure e) {
            // What is asked of git or of a jar ends with the terminal's whole group.
            if (!interruption.happened()) {
                throw e;
            }
            console.error("stopped");
            return ExitCode.INCONCLUSIVE;
        } catch (BuildFailed e) {
            if (interruption.happened()) {
                console.error("stopped before anything was measured");
                return ExitCode.INCONCLUSIVE;
            }
            e.lastLines().forEach(line -> console.note("  " + line));
            console.error(e.getMessage());
            return ExitCode.BAD_INPUT;
        }
    }

    SideBySide measuring(Settings settings, boolean flames) {
        Clock clock = Clock.systemDefaultZone();
        return new SideBySide(
                settings,
                own(),
                EnvironmentReader.ofThisMachine(clock),
                console.progress(quiet),
                clock,
                flames ? new ChangeFlames(ProfilerLibrary::path, console.progress(quiet), clock) : Afterwards.NOTHING);
    }

    Consumer<String> say() {
        return quiet ? line -> {} : console::note;
    }

    /** This program's jar; null where it runs from folders of classes. */
    private static ForeignJar own() {
        try {
            Path home = Path.of(Pairing.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isRegularFile(home) ? ForeignJar.open(home) : null;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the running jar has no path", e);
        }
    }
}
