package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.record.UnreadableResult;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a run was given of the user's own, told apart without being told: addresses hold secrets, and payloads are large. */
record Given(Diagnosis.Settings settings) {

    /** By option: two are the same where the server's place, or the payloads' names and bytes, are. */
    Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        settings.theirs().forEach((part, address) -> digests.put(part.option(), ofAddress(address)));
        if (settings.payloads() != null) {
            digests.put("--payloads", ofFolder(settings.payloads()));
        }
        return digests;
    }

    /** Without who asks, and how: a password may have been changed meanwhile. */
    private static String ofAddress(String address) {
        String plain = address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address;
        String place;
        try {
            URI uri = URI.create(plain);
            place = uri.getHost() == null ? plain : uri.getHost() + ":" + uri.getPort() + uri.getPath();
        } catch (IllegalArgumentException e) {
            place = plain;
        }
        MessageDigest digest = sha256();
        digest.update(place.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of what is a payload: other files may come and go. */
    private static String ofFolder(Path folder) {
        MessageDigest digest = sha256();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
            for (Path file : sorted) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(sha256().digest(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw UnreadableResult.of(folder, "can't be read: " + e.getMessage(), "name a folder of payloads", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
