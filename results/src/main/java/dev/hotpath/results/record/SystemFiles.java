package dev.hotpath.results.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The small files under {@code /proc} and {@code /sys} in which a kernel describes itself. What is missing reads as empty.
 *
 * @param root {@code /}, or a folder laid out like it
 */
public record SystemFiles(Path root) {

    /** Those of the machine this runs on. */
    public static SystemFiles ofThisMachine() {
        return new SystemFiles(Path.of("/"));
    }

    public boolean exists(String name) {
        return Files.exists(root.resolve(name));
    }

    /** The whole file, stripped; empty when it is missing or may not be read. */
    public String text(String name) {
        try {
            return Files.readString(root.resolve(name)).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** The names in a folder; empty when it is missing or may not be read. */
    public List<String> names(String folder) {
        String[] names = root.resolve(folder).toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    public List<String> lines(String name) {
        return text(name).lines().toList();
    }

    /** The value of the first {@code key : value} line of that key; empty without one. */
    public String value(String name, String key) {
        for (String line : lines(name)) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).strip().equals(key)) {
                return line.substring(colon + 1).strip();
            }
        }
        return "";
    }

    /** A figure of {@code /proc/meminfo} in bytes; -1 when it is not there. */
    public long memory(String key) {
        String kilobytes = value("proc/meminfo", key).replace(" kB", "");
        OptionalLong figure = whole(kilobytes);
        return figure.isPresent() ? figure.getAsLong() * 1024 : -1;
    }

    public static OptionalLong whole(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    public static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
