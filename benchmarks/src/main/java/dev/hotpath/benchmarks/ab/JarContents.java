package dev.hotpath.benchmarks.ab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a jar holds, without when and by whom it was packed: two builds of the same sources hold the same.
 *
 * @param checksums CRC-32 of each entry, by name
 * @param jmh the version of JMH in it; empty when it does not say
 */
record JarContents(SortedMap<String, Long> checksums, Optional<String> jmh) {

    static JarContents of(Path jar) {
        SortedMap<String, Long> checksums = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory() && !isOfPacking(entry.getName())) {
                    checksums.put(entry.getName(), entry.getCrc());
                }
            }
            return new JarContents(checksums, jmh(zip));
        } catch (IOException e) {
            throw new CannotPair(jar + " can't be read: " + e.getMessage() + "; build it again", e);
        }
    }

    private static boolean isOfPacking(String name) {
        return name.equals("META-INF/MANIFEST.MF") || name.startsWith("META-INF/maven/");
    }

    private static Optional<String> jmh(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry("jmh.properties");
        if (entry == null) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (InputStream in = zip.getInputStream(entry)) {
            properties.load(in);
        }
        return Optional.ofNullable(properties.getProperty("jmh.version"));
    }

    /** The SHA-256 of all names and checksums, in hexadecimal. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            checksums.forEach((name, crc) -> digest.update((name + "=" + crc + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** @param type package and name of a class */
    boolean holds(String type) {
        return checksums.containsKey(type.replace('.', '/') + ".class");
    }

    boolean sameAs(JarContents other) {
        return checksums.equals(other.checksums);
    }

    /** Whether both hold the same class of a benchmark, by its JMH name, and the same classes nested in it. */
    boolean sameBenchmark(JarContents other, String benchmark) {
        return classes(benchmark).equals(other.classes(benchmark));
    }

    private SortedMap<String, Long> classes(String benchmark) {
        String type = benchmark.substring(0, benchmark.lastIndexOf('.')).replace('.', '/');
        // JMH writes a nested class with a dot.
        while (!checksums.containsKey(type + ".class") && type.contains("/")) {
            int slash = type.lastIndexOf('/');
            type = type.substring(0, slash) + '$' + type.substring(slash + 1);
        }
        SortedMap<String, Long> classes = new TreeMap<>(checksums.subMap(type + "$", type + "%"));
        classes.put(type, checksums.getOrDefault(type + ".class", 0L));
        return classes;
    }
}
