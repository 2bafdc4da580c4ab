package dev.hotpath.benchmarks.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.record.Json;
import dev.hotpath.results.record.SystemFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    Path root;

    @Test
    void whatIsWellTakesOneLineAndAnythingElseSaysWhatItMeans() {
        String text = printed(
                check(Finding.ok("clock", "steps of 20 ns", "Not printed.")),
                check(Finding.warning(
                        "cores",
                        "1.20 effective of 2",
                        "A neighbour takes the rest. ".repeat(5).strip())));

        assertThat(text.lines())
                .startsWith("ok        clock           steps of 20 ns", "warning   cores           1.20 effective of 2")
                .contains("1 of 2 checks limits what verdicts can say here, as explained above.")
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(text).doesNotContain("Not printed").contains("\n          A neighbour takes the rest.");
    }

    @Test
    void aCheckThatBreaksIsAFindingAndTheOthersGoOn() {
        Check broken = new Check() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Finding look() {
                throw new IllegalStateException("no luck");
            }
        };

        Examination examination = examine(broken, check(Finding.ok("clock", "fine", "")));

        assertThat(examination.findings()).extracting(Finding::status).containsExactly(Status.MISSING, Status.OK);
        assertThat(examination.findings().get(0).meaning()).contains("no luck");
        assertThat(examination.healthy()).isFalse();
    }

    @Test
    void theExaminationIsOneJsonDocument() {
        Examination examination = examine(check(Finding.missing("run queue", "no schedstat here", "Means this.")));

        assertThat(Json.line(examination))
                .isEqualTo(
                        "{\"schema\":\"hotpath.doctor/1\",\"findings\":[{\"check\":\"run queue\",\"status\":\"MISSING\","
                                + "\"figure\":\"no schedstat here\",\"meaning\":\"Means this.\"}]}");
    }

    @Test
    void aMachineThatTellsNothingIsMissingMuchAndBreaksNothing() {
        SystemFiles nothing = new SystemFiles(root);

        Examination examination = examine(
                new LoadCheck(nothing),
                new SchedulerCheck(nothing),
                new PressureCheck(nothing),
                new MemoryCheck(nothing),
                new StealCheck(nothing));

        assertThat(examination.findings()).extracting(Finding::status).containsOnly(Status.MISSING);
        assertThat(new ContainerCheck(nothing).look().status()).isEqualTo(Status.OK);
    }

    @Test
    void aContainersLimitBindsWhateverTheHostHas() throws IOException {
        file("proc/meminfo", "MemTotal: 67108864 kB\nMemAvailable: 62914560 kB\n");
        file("sys/fs/cgroup/cgroup.controllers", "cpu memory");
        file("sys/fs/cgroup/memory.max", "536870912\n");

        Finding memory = new MemoryCheck(new SystemFiles(root)).look();

        assertThat(memory.status()).isEqualTo(Status.WARNING);
        assertThat(memory.figure()).isEqualTo("512 MB available of 512 MB");
    }

    @Test
    void aMachineInTroubleIsWarnedOf() throws IOException {
        file("proc/loadavg", "97.00 1.00 1.00 1/100 1\n");
        file("proc/pressure/cpu", "some avg10=55.00 avg60=2.26 avg300=2.19 total=1\nfull avg10=0.00\n");
        file("proc/meminfo", "MemTotal: 4194304 kB\nMemAvailable: 524288 kB\n");
        file("sys/fs/cgroup/cgroup.controllers", "cpu memory");
        file("sys/fs/cgroup/cpu.max", "150000 100000\n");
        file("proc/stat", "cpu  100 0 100 1000 0 0 0 0 0 0\n");
        SystemFiles files = new SystemFiles(root);
        StealCheck steal = new StealCheck(files);
        file("proc/stat", "cpu  140 0 100 1000 0 0 0 60 0 0\n");

        Examination examination = examine(
                new CoresCheck(4, () -> 2.1),
                new LoadCheck(files),
                new PressureCheck(files),
                new MemoryCheck(files),
                new ContainerCheck(files),
                new ClockCheck(new AtomicLong()::get),
                steal);

        assertThat(examination.findings()).extracting(Finding::status).containsOnly(Status.WARNING);
        assertThat(examination.findings())
                .extracting(Finding::figure)
                .containsExactly(
                        "2.10 effective of 4",
                        "97.00 in the last minute",
                        "55.00 % of the last 10 s",
                        "512 MB available of 4.0 GB",
                        "limited to 1.5 CPUs",
                        "did not move",
                        "60.0 % during this examination");
    }

    @Test
    void aPartThatDoesNotStartSaysWhy() {
        Finding finding = new PartCheck("redis", () -> {
                    throw new IOException("no binary for this platform");
                })
                .look();

        assertThat(finding.status()).isEqualTo(Status.MISSING);
        assertThat(finding.meaning()).contains("no binary for this platform");
        assertThat(new PartCheck("redis", () -> "6.2.11").look().figure()).startsWith("6.2.11, up and down in");
    }

    @Test
    void onlyProfilerEventsThatMatterAreWarnedOf() {
        assertThat(profiler(Map.of("cpu", true, "wall", true, "cycles", false)).status())
                .isEqualTo(Status.OK);
        assertThat(profiler(Map.of("cpu", true, "wall", false)).status()).isEqualTo(Status.WARNING);
        assertThat(profiler(Map.of("cpu", false)).status()).isEqualTo(Status.MISSING);
    }

    @Test
    void anEventThatDoesNotExistCostsItsOwnJvmOnly() {
        assertThat(ProfilerTrials.run(List.of("wall", "no-such-event")))
                .containsEntry("wall", true)
                .containsEntry("no-such-event", false);
    }

    @Test
    void anInterpretingJvmIsOfNoUse() {
        Properties system = new Properties();
        system.setProperty("java.vm.info", "interpreted mode");

        assertThat(new JdkCheck(system).look().status()).isEqualTo(Status.WARNING);
    }

    @Test
    void aFolderThatIsNotMadeYetIsJudgedByItsParents() {
        assertThat(new DiskCheck(root.resolve("results/runs")).look().figure()).endsWith("free for runs");
    }

    private static Finding profiler(Map<String, Boolean> trials) {
        return new ProfilerCheck(events -> trials).look();
    }

    private static Check check(Finding finding) {
        return new Check() {
            @Override
            public String name() {
                return finding.check();
            }

            @Override
            public Finding look() {
                return finding;
            }
        };
    }

    private static Examination examine(Check... checks) {
        return new Doctor(List.of(checks)).examine(finding -> {});
    }

    private static String printed(Check... checks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Doctor(List.of(checks)).run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
