package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.cli.HotpathProcess.Ended;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.record.TrialRecord;
import dev.hotpath.results.sweep.RecordedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed, again and again, at moments that a seed draws. */
class ResumeIT {

    private static final int KILLS = 10;

    @TempDir
    Path folder;

    @Test
    void aRunKilledTenTimesLosesNoFinishedTrialRunsNoneTwiceAndLeavesNoServer() throws Exception {
        Random moments = new Random(20261122);
        Path output = folder.resolve("output.txt");
        Path run = null;
        List<TrialRecord> before = List.of();
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = run == null
                    ? HotpathProcess.startRushed(output, begin())
                    : HotpathProcess.startRushed(output, "diagnose", "--resume", run.toString(), "--no-flame");
            // Every other time after one more trial has ended: what nothing was lost of should be something.
            boolean later = kill % 2 == 1;
            if (run == null || later) {
                run = underWay().folder(later ? before.size() + 1 : 0);
            }
            assertThat(process.waitFor(300 + moments.nextInt(1_200), TimeUnit.MILLISECONDS))
                    .as("it runs until it is killed: " + Files.readString(output))
                    .isFalse();
            List<ProcessHandle> servers = process.descendants().toList();
            process.destroyForcibly().waitFor();
            Await.within(Duration.ofSeconds(5), () -> servers.stream().noneMatch(ProcessHandle::isAlive));

            List<TrialRecord> after = new RecordedRun(RunFolder.open(run)).trials();
            assertThat(ids(after)).doesNotHaveDuplicates();
            assertThat(ids(after).subList(0, before.size())).as("none is lost").isEqualTo(ids(before));
            if (later) {
                assertThat(after).as("one more has ended").hasSizeGreaterThan(before.size());
            }
            before = after;
        }
        Ended resumed = HotpathProcess.rush(Path.of(""), "diagnose", "--resume", run.toString(), "--no-flame");

        assertThat(resumed.status()).as(resumed.err()).isZero();
        RecordedRun whole = new RecordedRun(RunFolder.open(run));
        assertThat(ids(whole.trials())).doesNotHaveDuplicates().containsAll(ids(before));
        assertThat(whole.curves())
                .isNotEmpty()
                .allSatisfy(curve -> assertThat(curve.points())
                        .allSatisfy(point -> assertThat(point.forks()).hasSize(2)));
        assertThat(run.resolve("verdicts.json")).exists();
    }

    @Test
    void aRunWhoseServerDiesEndsWithWhatWasMeasuredAndBlamesNoBenchmark() throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = HotpathProcess.startRushed(
                output, "diagnose", "--benchmark", "JedisMixedReads", "--forks", "2", "--out", runs());
        Path run = underWay().folder(2);

        process.descendants()
                .filter(p -> p.info().command().orElse("").contains("redis"))
                .forEach(ProcessHandle::destroyForcibly);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
        assertThat(process.exitValue()).isEqualTo(3);
        assertThat(Files.readString(output))
                .contains("Redis has ended by itself")
                .contains("--resume");
        assertThat(run.resolve("verdicts.json")).exists();
        assertThat(new RecordedRun(RunFolder.open(run)).trials())
                .allSatisfy(trial -> assertThat(trial.outcome()).isEqualTo("OK"));
    }

    /** Of short forks, and few. */
    private String[] begin() {
        return new String[] {
            "diagnose",
            "--benchmark",
            "JedisMixedReads",
            "--axis",
            "poolSize",
            "--points",
            "1,8",
            "--forks",
            "2",
            "--no-flame",
            "--out",
            runs()
        };
    }

    private String runs() {
        return folder.resolve("runs").toString();
    }

    private RunUnderWay underWay() {
        return new RunUnderWay(folder.resolve("runs"));
    }

    private static List<String> ids(List<TrialRecord> trials) {
        return trials.stream().map(TrialRecord::trial).toList();
    }
}
