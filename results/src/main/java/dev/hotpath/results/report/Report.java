package dev.hotpath.results.report;

import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.record.TrialRecord;
import dev.hotpath.results.scaling.Verdict;
import dev.hotpath.results.sweep.Measurements;
import dev.hotpath.results.sweep.RecordedRun;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A run as one HTML file that people open: verdicts in words, each curve drawn, what failed, where it was measured, how to do
 * it again. It needs no network and nothing beside it but the flame graphs it links to.
 */
public final class Report {

    /** The version of the embedded data's form. */
    public static final String SCHEMA = "hotpath.report/1";

    /** The file's name in the folder of a run. */
    public static final String FILE = "report.html";

    private final String name;
    private final List<CurveData> curves;
    private final List<TrialRecord> failed;
    private final Flames flames;
    private final Environment environment;
    private final String again;

    /** What is embedded, for whoever wants to compute with it. */
    private record Data(String schema, String run, Environment environment, List<CurveData> curves, String again) {}

    /**
     * @param name of the run
     * @param curves worst first, those of the self-check last
     * @param failed the trials that did not end well
     * @param environment null when it was not recorded
     * @param again the command that measures the same again; null when it is not known
     */
    private Report(
            String name,
            List<CurveData> curves,
            List<TrialRecord> failed,
            Flames flames,
            Environment environment,
            String again) {
        this.name = name;
        this.curves = curves;
        this.failed = failed;
        this.flames = flames;
        this.environment = environment;
        this.again = again;
    }

    /**
     * Of a recorded run.
     *
     * @param trials all that have ended
     * @param again the command that measures the same again; null when it is not known
     * @throws dev.hotpath.results.record.UnreadableResult when the run's files are damaged
     */
    public static Report of(RecordedRun run, List<TrialRecord> trials, List<Verdict> verdicts, String again) {
        Measurements measured = new Measurements(run.judged(trials));
        BenchmarkNames names = new BenchmarkNames(
                verdicts.stream().map(verdict -> verdict.curve().benchmark()).toList());
        List<CurveData> curves = VerdictText.worstFirst(verdicts).stream()
                .map(verdict -> CurveData.of(verdict, measured, names))
                .toList();
        RunFolder folder = run.folder();
        return new Report(
                folder.path().toAbsolutePath().normalize().getFileName().toString(),
                curves,
                trials.stream().filter(trial -> trial.result() == null).toList(),
                new Flames(folder.flame()),
                folder.environment().orElse(null),
                again);
    }

    /** Writes it into the folder of its run and returns where it is. */
    public static Path write(RecordedRun run, List<TrialRecord> trials, List<Verdict> verdicts, String again) {
        run.folder().writeText(FILE, of(run, trials, verdicts, again).html());
        return run.folder().path().resolve(FILE);
    }

    /** The whole file. */
    public String html() {
        VerdictSection verdicts = new VerdictSection(curves);
        Html body = new Html();
        body.open("header")
                .element("p", "hotpath", "class", "mark")
                .element("h1", verdicts.headline())
                .element("p", RunSection.summary(name, environment), "class", "run")
                .close("header")
                .open("main");
        verdicts.writeTo(body);
        RunSection.failed(body, failed);
        flames.writeOthersTo(body, curves);
        body.open("section", "class", "curves", "aria-labelledby", "curves")
                .element("h2", "Every curve", "id", "curves")
                .open("p", "class", "filter", "hidden", "hidden")
                .open("label")
                .text("Only curves with ")
                .open("input", "type", "search", "id", "filter", "autocomplete", "off", "spellcheck", "false")
                .close("label")
                .text(" ")
                .open("output")
                .close("output")
                .close("p");
        IntStream.range(0, curves.size()).forEach(i -> new CurveSection(curves.get(i), i, flames).writeTo(body));
        body.close("section");
        RunSection.environment(body, environment);
        RunSection.again(body, again == null ? List.of() : List.of(again));
        body.close("main");
        return new Page()
                .write(verdicts.headline() + " · " + name, body, new Data(SCHEMA, name, environment, curves, again));
    }
}
