package dev.hotpath.benchmarks.lab;

import dev.hotpath.fixtures.Part;
import dev.hotpath.results.record.Commit;
import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.EnvironmentReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;

/** Describes what is measured and where: this jar, the libraries in it, the servers, the machine. */
public final class MachineRecord {

    private static final String LIBRARIES = "/dev/hotpath/benchmarks/libraries.properties";

    private final EnvironmentReader reader;
    private final DoubleSupplier effectiveCores;

    /** @param effectiveCores measures how many cores really run at once */
    public MachineRecord(EnvironmentReader reader, DoubleSupplier effectiveCores) {
        this.reader = reader;
        this.effectiveCores = effectiveCores;
    }

    Environment read(Map<Part, String> serverVersions) {
        Map<String, String> servers = new TreeMap<>();
        serverVersions.forEach((part, version) -> servers.put(part.name().toLowerCase(Locale.ROOT), version));
        return reader.read(
                measured(),
                libraries(),
                servers,
                Runtime.getRuntime().availableProcessors(),
                effectiveCores.getAsDouble());
    }

    Optional<Commit> commit() {
        return reader.commit(measured());
    }

    private static Path measured() {
        try {
            return Path.of(MachineRecord.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the running jar has no path", e);
        }
    }

    /** As the build resolved them: the fat jar no longer says which version each class came from. */
    private static Map<String, String> libraries() {
        Properties properties = new Properties();
        try (InputStream in = MachineRecord.class.getResourceAsStream(LIBRARIES)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> libraries = new TreeMap<>();
        properties.forEach((name, version) -> libraries.put((String) name, (String) version));
        return libraries;
    }
}
