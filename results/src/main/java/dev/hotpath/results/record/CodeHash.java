package dev.hotpath.results.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells whether two results come from the same code, which a jar's own hash doesn't: it changes with every part of the jar. */
public final class CodeHash {

    private static final int BYTES = 8;

    private CodeHash() {}

    /**
     * The hash of the compiled classes in the packages of some classes, and in the packages below them.
     *
     * @throws UncheckedIOException when they can't be read
     */
    public static String of(Class<?>... members) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Class<?> member : members) {
                add(member, digest);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("the code can't be read to know it again", e);
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Class<?> member, MessageDigest digest) throws IOException, URISyntaxException {
        Path code = Path.of(
                member.getProtectionDomain().getCodeSource().getLocation().toURI());
        String folder = member.getPackageName().replace('.', '/');
        if (Files.isDirectory(code)) {
            add(code.resolve(folder), digest);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(code)) {
            add(jar.getPath(folder), digest);
        }
    }

    private static void add(Path folder, MessageDigest digest) throws IOException {
        List<Path> classes;
        try (Stream<Path> files = Files.walk(folder)) {
            classes = files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        for (Path file : classes) {
            digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
    }
}
