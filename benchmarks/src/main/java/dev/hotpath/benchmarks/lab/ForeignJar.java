package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.OnlyWhenNamed;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.SetUpTakes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Somebody else's JMH jar. What it holds is asked of the JMH in it, in a process of its own: its list of benchmarks has the
 * form of that version, and its libraries have no business in this JVM.
 *
 * @param path of the jar, absolute
 */
public record ForeignJar(Path path) {

    private static final String MAIN = "org.openjdk.jmh.Main";
    private static final Duration LISTING = Duration.ofMinutes(1);

    /** {@code   param "items" = {10, 100}}, below the benchmark's name. */
    private static final Pattern PARAM = Pattern.compile("\\s+param \"(.*)\" = \\{(.*)}\\s*");

    private static final String BETWEEN = ", ";

    private static final Pattern NAME =
            Pattern.compile("[\\p{javaJavaIdentifierPart}.]+\\.[\\p{javaJavaIdentifierPart}]+");

    /**
     * @throws CannotMeasure when it is missing, no jar, or has no JMH or no benchmarks in it
     */
    public static ForeignJar open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new CannotMeasure(
                    path + " does not exist or is no file; give the jar that holds JMH and the benchmarks");
        }
        try (ZipFile jar = new ZipFile(path.toFile())) {
            if (jar.getEntry("META-INF/BenchmarkList") == null) {
                throw new CannotMeasure(
                        path + " has no META-INF/BenchmarkList: it holds no benchmarks that JMH's annotation"
                                + " processor has seen; build it with jmh-generator-annprocess");
            }
            if (jar.getEntry(MAIN.replace('.', '/') + ".class") == null) {
                throw new CannotMeasure(
                        path + " holds benchmarks but no JMH to run them; give the jar with all dependencies"
                                + " in it, such as target/benchmarks.jar");
            }
        } catch (IOException e) {
            throw new CannotMeasure(
                    path + " is no jar: " + e.getMessage() + "; give the jar that holds JMH and the benchmarks", e);
        }
        return new ForeignJar(path.toAbsolutePath().normalize());
    }

    /** The command that runs the JMH in the jar. */
    List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Boolean.getBoolean("jmh.ignoreLock")) {
            command.add("-Djmh.ignoreLock=true");
        }
        // Where its JMH's lock is: everybody is to look at the same. Elsewhere than usual, that is; a fork's arguments
        // are recorded.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-Djava.io.tmpdir="))
                .forEach(command::add);
        command.addAll(List.of("-cp", path.toString(), MAIN));
        command.addAll(arguments);
        return command;
    }

    /**
     * All its benchmarks.
     *
     * @throws CannotMeasure when its JMH can't list them
     */
    public Catalog catalog() throws InterruptedException {
        List<Benchmark> benchmarks = new ArrayList<>();
        try (ForeignClasses classes = ForeignClasses.of(path)) {
            listed().forEach((name, params) -> {
                Declared declared = classes.declared(name);
                benchmarks.add(new Benchmark(
                        name,
                        declared.annotation(Does.class).map(Does::value).orElse(""),
                        declared.annotation(Scales.class).orElse(null),
                        null,
                        declared.uses(),
                        written(params, declared),
                        Benchmark.wholeGroups(declared.threads(), declared.group()),
                        declared.group(),
                        declared.modes(),
                        declared.measured(),
                        declared.longest(),
                        Benchmark.setUp(declared.annotation(SetUpTakes.class)),
                        false,
                        declared.annotation(OnlyWhenNamed.class).isPresent(),
                        null));
            });
        } catch (IOException e) {
            throw new CannotMeasure(path + " can't be read: " + e.getMessage(), e);
        }
        return new Catalog(benchmarks);
    }

    /** What JMH lists, divided into values as they are written where it is the same text. */
    private static Map<String, List<String>> written(Map<String, List<String>> listed, Declared declared) {
        Map<String, List<String>> written = new LinkedHashMap<>();
        listed.forEach((name, values) -> written.put(
                name,
                declared.values(name)
                        .filter(each -> String.join(BETWEEN, each).equals(String.join(BETWEEN, values)))
                        .orElse(values)));
        return written;
    }

    private Map<String, Map<String, List<String>>> listed() throws InterruptedException, IOException {
        Path list = Files.createTempFile("hotpath-list", ".txt");
        QuietFormat said = new QuietFormat();
        try (GuardedProcess process = GuardedProcess.start(command(List.of("-lp", "-o", list.toString())), said)) {
            OptionalInt status = process.await(LISTING);
            if (status.isEmpty() || status.getAsInt() != 0) {
                throw new CannotMeasure(path + ": its JMH can't list the benchmarks: "
                        + said.lastWords(status.isEmpty() ? "it did not end" : "status " + status.getAsInt()));
            }
            return parse(Files.readAllLines(list));
        } finally {
            Files.deleteIfExists(list);
        }
    }

    static Map<String, Map<String, List<String>>> parse(List<String> lines) {
        Map<String, Map<String, List<String>>> benchmarks = new LinkedHashMap<>();
        Map<String, List<String>> params = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher param = PARAM.matcher(line);
            if (param.matches()) {
                params.put(param.group(1), List.of(param.group(2).split(BETWEEN, -1)));
            } else if (NAME.matcher(line).matches()) {
                params = new LinkedHashMap<>();
                benchmarks.put(line, params);
            }
        }
        return benchmarks;
    }
}
