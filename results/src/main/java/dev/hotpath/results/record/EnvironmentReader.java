package dev.hotpath.results.record;

import dev.hotpath.results.record.Environment.Cpu;
import dev.hotpath.results.record.Environment.Jar;
import dev.hotpath.results.record.Environment.Jvm;
import dev.hotpath.results.record.Environment.Load;
import dev.hotpath.results.record.Environment.Memory;
import dev.hotpath.results.record.Environment.Os;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Looks at the machine, the JVM and the measured jar. Nothing it can't find makes it fail. */
public final class EnvironmentReader {

    private final SystemFiles files;
    private final Properties system;
    private final List<String> jvmArguments;
    private final Commands commands;
    private final Clock clock;

    EnvironmentReader(SystemFiles files, Properties system, List<String> jvmArguments, Commands commands, Clock clock) {
        this.files = files;
        this.system = system;
        this.jvmArguments = jvmArguments;
        this.commands = commands;
        this.clock = clock;
    }

    /** A reader of the machine and JVM it runs on. */
    public static EnvironmentReader ofThisMachine(Clock clock) {
        return new EnvironmentReader(
                new SystemFiles(Path.of("/")),
                System.getProperties(),
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                new ShellCommands(),
                clock);
    }

    /**
     * @param measured the measured jar, or a folder of classes
     * @param libraries versions of the measured libraries by name
     * @param servers versions of the servers by name, without their addresses
     * @param cores logical processors
     * @param effectiveCores as measured; NaN when not
     */
    public Environment read(
            Path measured,
            Map<String, String> libraries,
            Map<String, String> servers,
            int cores,
            double effectiveCores) {
        return new Environment(
                Environment.SCHEMA,
                clock.instant(),
                commit(measured).orElse(null),
                jar(measured).orElse(null),
                Scrubbed.values(libraries),
                Scrubbed.values(servers),
                jvm(),
                new Os(property("os.name"), property("os.version"), property("os.arch")),
                new Cpu(cpuModel(), cores, effectiveCores),
                new Cgroups(files).limits(),
                new Memory(files.memory("MemTotal"), files.memory("MemAvailable")),
                load());
    }

    /** The commit whose checkout a file lies in; empty without git or outside of one. */
    public Optional<Commit> commit(Path measured) {
        Path absolute = measured.toAbsolutePath().normalize();
        Path folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
        return commands.run(folder, Git.command("rev-parse", "--verify", "HEAD^{commit}"))
                .map(String::strip)
                .filter(sha -> sha.matches("[0-9a-f]{40,64}"))
                .map(sha -> new Commit(
                        sha,
                        commands.run(folder, Git.command("status", "--porcelain"))
                                .map(s -> !s.isBlank())
                                .orElse(false)));
    }

    /** The hash by which a jar is known again; empty for what is no file, and where it can't be read. */
    public static Optional<Jar> jar(Path measured) {
        if (!Files.isRegularFile(measured)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(measured)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            return Optional.of(new Jar(measured.getFileName().toString(), hash));
        } catch (IOException | NoSuchAlgorithmException e) {
            return Optional.empty();
        }
    }

    private Jvm jvm() {
        return new Jvm(
                property("java.vm.version"),
                property("java.vendor"),
                property("java.vm.name"),
                jvmArguments.stream().map(Scrubbed::flag).toList());
    }

    private String cpuModel() {
        for (String key : List.of("model name", "Model", "Hardware", "CPU part")) {
            String model = files.value("proc/cpuinfo", key);
            if (!model.isEmpty()) {
                return model;
            }
        }
        return commands.run(Path.of("/"), List.of("sysctl", "-n", "machdep.cpu.brand_string"))
                .map(String::strip)
                .filter(model -> !model.isEmpty())
                .orElse("unknown");
    }

    private Load load() {
        double[] load = Arrays.stream(files.text("proc/loadavg").split(" "))
                .limit(3)
                .mapToDouble(figure -> SystemFiles.number(figure).orElse(Double.NaN))
                .toArray();
        return load.length == 3
                ? new Load(load[0], load[1], load[2])
                : new Load(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Double.NaN, Double.NaN);
    }

    private String property(String name) {
        return system.getProperty(name, "unknown");
    }
}
