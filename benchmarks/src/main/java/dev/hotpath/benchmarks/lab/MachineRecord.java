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

    /** @param foreign somebody else's jar that is measured; null for this one */
    public Environment read(ForeignJar foreign, Map<Part, String> serverVersions) {
        Map<String, String> servers = new TreeMap<>();
        serverVersions.forEach((part, version) -> servers.put(part.name().toLowerCase(Locale.ROOT), version));
        return reader.read(
                measured(foreign),
                foreign == null ? libraries() : Map.of(),
                servers,
                Runtime.getRuntime().availableProcessors(),
                effectiveCores.getAsDouble());
    }

    /** The commit of what is measured; empty when it lies in no checkout. */
    public Optional<Commit> commit(ForeignJar foreign) {
        return reader.commit(measured(foreign));
    }

    /** The jar with the benchmarks: somebody else's, or the one that runs. */
    static Path measured(ForeignJar foreign) {
        if (foreign != null) {
            return foreign.path();
        }
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

    /** Versions of those in this jar, as the build resolved them: it no longer says which one each class came from. */
    public static Map<String, String> libraries() {
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
