package dev.hotpath.benchmarks.doctor;

import dev.hotpath.results.record.SystemFiles;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Examines the machine and says what its state means for verdicts. */
public final class Doctor {

    private final List<Check> checks;

    public Doctor(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /**
     * All checks of this machine.
     *
     * @param runs where runs are recorded
     * @param parts starts and stops each embedded part, by its name, and returns its version
     */
    public static Doctor ofThisMachine(Path runs, Map<String, Callable<String>> parts) {
        SystemFiles files = SystemFiles.ofThisMachine();
        List<Check> checks = new ArrayList<>();
        // Made first and looked at last: stolen time shows while the other checks keep the cores busy.
        StealCheck steal = new StealCheck(files);
        checks.add(new JdkCheck(System.getProperties()));
        checks.add(new CoresCheck());
        checks.add(new ContainerCheck(files));
        checks.add(new LoadCheck(files));
        checks.add(new SchedulerCheck(files));
        checks.add(new PressureCheck(files));
        checks.add(new ClockCheck());
        checks.add(new ParkCheck());
        checks.add(new MemoryCheck(files));
        checks.add(new DiskCheck(runs));
        checks.add(new ProfilerCheck());
        parts.forEach((name, start) -> checks.add(new PartCheck(name, start)));
        checks.add(steal);
        return new Doctor(checks);
    }

    /** Looks at everything and prints each finding as it comes; lines of 80 columns at most where the figures allow. */
    public Examination run(PrintStream out) {
        FindingText text = new FindingText(out);
        Examination examination = examine(text::print);
        text.summary(examination);
        return examination;
    }

    /** Looks at everything; a check that breaks is a finding itself. */
    public Examination examine(Consumer<Finding> each) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            Finding finding = look(check);
            findings.add(finding);
            each.accept(finding);
        }
        return new Examination(Examination.SCHEMA, List.copyOf(findings));
    }

    private static Finding look(Check check) {
        try {
            return check.look();
        } catch (RuntimeException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return Finding.missing(check.name(), "could not be examined", "The check itself failed: " + why + ".");
        }
    }
}
