package dev.hotpath.benchmarks;

import com.example.search.Search;
import dev.hotpath.results.scaling.Scales;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A fat jar as other people's builds make it: their benchmarks, what JMH generated for them, JMH, and {@code @Scales}. */
public final class ExampleJar {

    private static final String LIST = "META-INF/BenchmarkList";
    private static final String HINTS = "META-INF/CompilerHints";

    /** A class of JMH and of each library it needs. */
    private static final List<String> LIBRARIES = List.of(
            "org.openjdk.jmh.Main", "joptsimple.OptionParser", "org.apache.commons.math3.distribution.TDistribution");

    private ExampleJar() {}

    /** Writes it to the file and returns that. */
    public static Path write(Path file) throws IOException {
        Set<String> written = new HashSet<>();
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream jar = new ZipOutputStream(out)) {
            Path tests = home(Search.class);
            String benchmarks;
            try (Stream<String> lines = Files.lines(tests.resolve(LIST))) {
                benchmarks =
                        lines.filter(l -> l.contains(Search.class.getName())).collect(Collectors.joining("\n"));
            }
            put(jar, written, LIST, (benchmarks + "\n").getBytes(StandardCharsets.UTF_8));
            put(jar, written, HINTS, Files.readAllBytes(tests.resolve(HINTS)));
            folder(jar, written, tests, "com/example");
            for (String name : LIBRARIES) {
                library(jar, written, home(load(name)));
            }
            Path results = home(Scales.class);
            if (Files.isDirectory(results)) {
                folder(jar, written, results, "dev/hotpath/results/scaling");
            } else {
                library(jar, written, results);
            }
        }
        return file;
    }

    private static void folder(ZipOutputStream jar, Set<String> written, Path root, String below) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(below))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                put(jar, written, root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    private static void library(ZipOutputStream jar, Set<String> written, Path library) throws IOException {
        try (ZipFile from = new ZipFile(library.toFile())) {
            for (Enumeration<? extends ZipEntry> all = from.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory() && entry.getName().endsWith(".class")) {
                    put(
                            jar,
                            written,
                            entry.getName(),
                            from.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    private static void put(ZipOutputStream jar, Set<String> written, String name, byte[] content) throws IOException {
        if (written.add(name)) {
            jar.putNextEntry(new ZipEntry(name));
            jar.write(content);
            jar.closeEntry();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ExampleJar.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
