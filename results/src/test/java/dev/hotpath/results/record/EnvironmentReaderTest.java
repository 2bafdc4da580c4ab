package dev.hotpath.results.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.record.Environment.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentReaderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T14:15:02Z"), ZoneOffset.UTC);
    private static final String SHA = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";

    @TempDir
    Path root;

    @Test
    void describesALinuxMachine() throws IOException {
        file("proc/cpuinfo", "processor\t: 0\nmodel name\t: Some EPYC\n");
        file("proc/meminfo", "MemTotal:       2048 kB\nMemAvailable:    1024 kB\n");
        file("proc/loadavg", "0.50 1.25 2.00 1/100 4711\n");
        Path jar = file("jar/benchmarks.jar", "abc");

        Environment environment = read(jar, List.of("-Xmx1g"));

        assertThat(environment.cpu()).isEqualTo(new Environment.Cpu("Some EPYC", 2, 1.9));
        assertThat(environment.memory()).isEqualTo(new Environment.Memory(2048 * 1024, 1024 * 1024));
        assertThat(environment.load()).isEqualTo(new Environment.Load(0.5, 1.25, 2));
        assertThat(environment.commit()).isEqualTo(new Commit(SHA, true));
        assertThat(environment.jar())
                .isEqualTo(new Environment.Jar(
                        "benchmarks.jar", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        assertThat(environment.limits()).isEqualTo(new Limits(0, null, null));
    }

    @Test
    void theLeastLimitOfVersionTwoBinds() throws IOException {
        file("sys/fs/cgroup/cgroup.controllers", "cpu memory");
        file("proc/self/cgroup", "0::/outer/inner\n");
        file("sys/fs/cgroup/outer/cpu.max", "150000 100000\n");
        file("sys/fs/cgroup/outer/inner/cpu.max", "max 100000\n");
        file("sys/fs/cgroup/outer/memory.max", "1073741824\n");
        file("sys/fs/cgroup/outer/inner/memory.max", "2147483648\n");

        assertThat(limits()).isEqualTo(new Limits(2, 1.5, 1L << 30));
    }

    @Test
    void ofAProcessThatLiesOutsideOfWhatItSeesTheRootOfThatBinds() throws IOException {
        file("sys/fs/cgroup/cgroup.controllers", "cpu memory");
        file("proc/self/cgroup", "0::/../other\n");
        file("sys/fs/cgroup/cpu.max", "150000 100000\n");

        assertThat(limits()).isEqualTo(new Limits(2, 1.5, null));
    }

    @Test
    void versionOneIsReadAlsoWhereTheGroupIsHiddenByTheContainer() throws IOException {
        file("proc/self/cgroup", "4:memory:/docker/hidden\n2:cpu,cpuacct:/docker/hidden\n");
        file("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "50000\n");
        file("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
        file("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");

        assertThat(limits()).isEqualTo(new Limits(1, 0.5, null));
    }

    @Test
    void nothingThatIsMissingMakesItFail() {
        Environment environment = new EnvironmentReader(
                        new SystemFiles(root),
                        new Properties(),
                        List.of(),
                        (folder, command) -> Optional.empty(),
                        CLOCK)
                .read(root.resolve("no.jar"), Map.of(), Map.of(), 1, Double.NaN);

        assertThat(environment.commit()).isNull();
        assertThat(environment.jar()).isNull();
        assertThat(environment.cpu().model()).isEqualTo("unknown");
    }

    @Test
    void noPasswordAddressOrPathIsRecorded() throws IOException {
        Path jar = file("home/jane/secret-project.jar", "");
        List<String> flags = List.of(
                "-Xmx1g",
                "-XX:+UseG1GC",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dhotpath.addresses=/home/jane/addresses",
                "-Dredis.password=hunter2",
                "-XX:HeapDumpPath=/home/jane",
                "-XX:OnError=curl http://jane:hunter2@10.1.2.3",
                "-javaagent:/home/jane/agent.jar=key=hunter2",
                "-agentlib:jdwp=transport=dt_socket,address=10.1.2.3:5005");
        Environment environment = new EnvironmentReader(
                        new SystemFiles(root), new Properties(), flags, (folder, command) -> Optional.empty(), CLOCK)
                .read(jar, Map.of(), Map.of("redis", "redis://:hunter2@10.1.2.3:6379"), 1, 1);

        assertThat(Json.text(environment)).doesNotContain("hunter2", "jane", "10.1.2.3");
        assertThat(environment.jvm().flags())
                .containsExactly(
                        "-Xmx1g",
                        "-XX:+UseG1GC",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-Dhotpath.addresses=…",
                        "-D…",
                        "-XX:HeapDumpPath=…",
                        "-XX:OnError=…",
                        "-javaagent:…",
                        "-agentlib:jdwp=…");
    }

    @Test
    void isReadBackFromTheRunFolder() throws IOException {
        Environment environment = read(file("x.jar", "abc"), List.of("-Xmx1g"));
        RunFolder run = RunFolder.create(root, CLOCK, Optional.ofNullable(environment.commit()));

        run.write(environment);

        assertThat(run.environment()).contains(environment);
    }

    @Test
    void thisMachineCanBeRead() {
        Environment environment = EnvironmentReader.ofThisMachine(CLOCK).read(root, Map.of(), Map.of(), 2, Double.NaN);

        assertThat(environment.jvm().version()).isNotEqualTo("unknown");
        assertThat(environment.os().kernel()).isNotEqualTo("unknown");
        assertThat(environment.commit()).isNull();
    }

    private Limits limits() {
        return new Cgroups(new SystemFiles(root)).limits();
    }

    private Environment read(Path jar, List<String> flags) {
        Commands git = (folder, command) -> Optional.of(command.contains("rev-parse") ? SHA + "\n" : " M pom.xml\n");
        return new EnvironmentReader(new SystemFiles(root), System.getProperties(), flags, git, CLOCK)
                .read(jar, Map.of("jedis", "8.0.2"), Map.of("redis", "6.2.11"), 2, 1.9);
    }

    private Path file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
