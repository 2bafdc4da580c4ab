package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.flame.Event;
import dev.hotpath.benchmarks.flame.FlameFiles;
import dev.hotpath.benchmarks.flame.FlameRecord;
import dev.hotpath.benchmarks.flame.PageFlames;
import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.benchmarks.replay.Closer;
import dev.hotpath.fixtures.incident.Incident;
import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.incident.SystemModel;
import dev.hotpath.fixtures.page.replay.Load;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.results.attribution.Amplification;
import dev.hotpath.results.attribution.Hysteresis;
import dev.hotpath.results.report.BothPages;
import dev.hotpath.results.report.Printable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Says what one load doesn't show of both pages of an incident: delays put into them, a load up and down again, their flame graphs. */
final class CloserLook {

    private static final int PAGES = 2;

    private final Replay replay;
    private final Incident incident;
    private final long seed;
    private final PrintStream out;
    private final Progress progress;
    private final Clock clock;
    private boolean late;

    CloserLook(Replay replay, Incident incident, long seed, PrintStream out, Progress progress, Clock clock) {
        this.replay = replay;
        this.incident = incident;
        this.seed = seed;
        this.out = out;
        this.progress = progress;
        this.clock = clock;
    }

    /** Says by how much both get slower for each millisecond in each of some components. */
    List<BothPages<Amplification>> amplify(List<String> components) throws InterruptedException {
        Closer closer = closer(PAGES * Closer.RUNS * components.size());
        List<BothPages<Amplification>> all = new ArrayList<>();
        for (String component : components) {
            int before = closer.late();
            Amplification healthy = closer.amplification(incident.healthy(), component);
            Amplification sick = closer.amplification(incident.sick(), component);
            BothPages<Amplification> both = new BothPages<>(healthy, sick, closer.late() - before);
            say("healthy", both.healthy().words(scale()));
            say("sick", both.sick().words(scale()));
            all.add(both);
        }
        return all;
    }

    /** Says whether both come back from a load that they can't bear. */
    BothPages<Hysteresis> sweep() throws InterruptedException {
        Closer closer = closer(PAGES);
        Hysteresis healthy = closer.hysteresis(incident.healthy());
        Hysteresis sick = closer.hysteresis(incident.sick());
        BothPages<Hysteresis> both = new BothPages<>(healthy, sick, closer.late());
        say(
                "healthy",
                "the page " + both.healthy().words(scale()) + "; "
                        + both.healthy().curves(scale()));
        say(
                "sick",
                "the page " + both.sick().words(scale()) + "; " + both.sick().curves(scale()));
        return both;
    }

    /** Puts their flame graphs, and what differs between them, into a folder. */
    void flame(Path folder) throws InterruptedException {
        Load load = new Load(incident.load().settle(), incident.load().measured(), seed);
        FlameRecord record = new PageFlames(replay, load, Event.WALL)
                .write(new FlameFiles(folder), incident.name(), incident.healthy(), incident.sick());
        out.println("  By the flame graphs in " + folder + ", " + Printable.of(record.words()) + ".");
    }

    private Closer closer(int runs) {
        SystemModel healthy = healthy().model();
        Countdown countdown = new Countdown(progress, runs, clock);
        return new Closer(replay, healthy.volume().rate(), seed, Pace.longer(healthy), countdown::step, this::late);
    }

    private SystemDefinition healthy() {
        return incident.healthy();
    }

    private double scale() {
        return healthy().model().scale();
    }

    /** Whether a run did not get its load when it was due, also when it was run again. */
    boolean wasLate() {
        return late;
    }

    private void late(String words) {
        late = true;
        progress.done();
        out.println("  note: " + Printable.of(words) + ".");
    }

    private void say(String page, String words) {
        progress.done();
        out.println("  %-9s %s.".formatted(page + ":", Printable.of(words)));
    }
}
