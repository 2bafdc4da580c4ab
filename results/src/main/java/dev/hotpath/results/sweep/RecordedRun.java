package dev.hotpath.results.sweep;

import dev.hotpath.results.machine.Control;
import dev.hotpath.results.machine.Cores;
import dev.hotpath.results.machine.Forks;
import dev.hotpath.results.record.JmhJson;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.Journal;
import dev.hotpath.results.record.Json;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.record.TrialRecord;
import dev.hotpath.results.record.UnreadableResult;
import dev.hotpath.results.scaling.Curve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A run's folder, read as what was measured and along which axes. */
public record RecordedRun(RunFolder folder) {

    private static final String PLAN = "plan.json";

    /** Records what the run sets out to measure. */
    public void write(RecordedPlan plan) {
        folder.writeText(PLAN, Json.text(plan));
    }

    /**
     * What the run set out to measure.
     *
     * @throws UnreadableResult when it was not recorded or is damaged
     */
    public RecordedPlan plan() {
        Path file = folder.path().resolve(PLAN);
        try {
            return Json.read(Files.readString(file), RecordedPlan.class);
        } catch (IOException | IllegalArgumentException e) {
            if (Files.exists(folder.comparison())) {
                throw UnreadableResult.of(
                        folder.path(),
                        "is a comparison, and has two sides",
                        "name the file of one of them, such as jmh-head.json in it; report draws the comparison",
                        e);
            }
            if (folder.hasTwoSides()) {
                throw UnreadableResult.of(
                        folder.path(),
                        "is a comparison that has not ended",
                        "ab --resume " + folder.path() + " goes on with it",
                        e);
            }
            throw UnreadableResult.of(
                    file,
                    "does not say what the run measured",
                    Files.exists(folder.results())
                            ? "verdict " + folder.results() + " judges what it holds"
                            : "name the folder of a run that diagnose made",
                    e);
        }
    }

    /** By benchmark the secondary metric that is judged, of those that are not judged by their score; empty where no plan is. */
    public Map<String, String> metrics() {
        if (!Files.exists(folder.path().resolve(PLAN))) {
            return Map.of();
        }
        return plan().sweeps().stream()
                .filter(sweep -> !sweep.metric().isEmpty())
                .collect(Collectors.toMap(Sweep::benchmark, Sweep::metric, (first, again) -> first));
    }

    /** The trials that have ended, in the order they did; those whose process was killed are not among them. */
    public List<TrialRecord> trials() {
        return Files.exists(folder.journal()) ? Journal.read(folder.journal(), TrialRecord.class) : List.of();
    }

    /** What was measured, the forks of each place together. */
    public List<JmhResult> results() {
        if (!Files.exists(folder.journal())) {
            return JmhJson.read(folder.results());
        }
        return JmhResult.merge(trials().stream()
                .map(TrialRecord::result)
                .filter(Objects::nonNull)
                .toList());
    }

    /** A curve for each sweep of which anything was measured, what the machine added taken out as far as it is known. */
    public List<Curve> curves() {
        return curves(trials());
    }

    /** The same, of trials that were read before. */
    public List<Curve> curves(List<TrialRecord> trials) {
        return new Curves(surroundings(trials)).along(plan().sweeps(), places(trials));
    }

    /** Hands over what the curves are made of, to be judged otherwise than it was planned. */
    public void to(FoundCurves otherwise) {
        List<TrialRecord> trials = trials();
        Surroundings surroundings = surroundings(trials);
        places(trials).forEach(place -> otherwise.add(new Measured.Known(place, surroundings)));
    }

    /** What the curves are made of: the forks of each place together, without those of disturbed rounds. */
    public List<JmhResult> judged(List<TrialRecord> trials) {
        return places(trials).stream().map(Forks::result).toList();
    }

    private List<Forks> places(List<TrialRecord> trials) {
        return Files.exists(folder.journal()) ? Forks.of(trials, Control.of(trials)) : Forks.of(results());
    }

    private Surroundings surroundings(List<TrialRecord> trials) {
        Cores cores = folder.environment().map(Cores::of).orElse(Cores.UNKNOWN);
        double neighbours = Files.exists(folder.journal()) ? Control.of(trials).neighbours() : Double.NaN;
        return new Surroundings(cores, neighbours);
    }

    /**
     * The forks of each place together, without those of disturbed rounds where others are enough.
     *
     * @param least as many as those others must be
     */
    public List<JmhResult> undisturbed(int least) {
        if (!Files.exists(folder.journal())) {
            return results();
        }
        List<TrialRecord> trials = trials();
        return Forks.of(trials, Control.of(trials), least).stream()
                .map(Forks::result)
                .toList();
    }
}
