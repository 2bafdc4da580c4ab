package dev.hotpath.results.compare;

import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.Environment.Cpu;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Two environments compared in words. What one of them does not tell is passed over. */
public final class Fingerprint {

    /** Effective cores, load and memory are measured, and are never exactly alike. */
    private static final double ABOUT = 0.1;

    private final Environment base;
    private final Environment head;
    private final List<String> lines = new ArrayList<>();

    private Fingerprint(Environment base, Environment head) {
        this.base = base;
        this.head = head;
    }

    /** What makes figures of the two incomparable; empty when nothing does. */
    static Optional<String> refusal(Environment base, Environment head) {
        Cpu here = base.cpu();
        Cpu there = head.cpu();
        if (here == null || there == null || here.model() == null || there.model() == null) {
            return Optional.empty();
        }
        return here.model().equals(there.model()) && here.cores() == there.cores()
                ? Optional.empty()
                : Optional.of(Differs.words("CPU", words(here), words(there)));
    }

    /** A line for each thing that differs and leaves them comparable, with both values. */
    public static List<String> differences(Environment base, Environment head) {
        Fingerprint both = new Fingerprint(base, head);
        both.measured();
        both.machine();
        both.atTheStart();
        return List.copyOf(both.lines);
    }

    private void measured() {
        if (base.commit() != null
                && head.commit() != null
                && base.commit().sha() != null
                && head.commit().sha() != null) {
            differs("commit", base.commit().shortName(), head.commit().shortName());
        }
        if (base.jar() != null
                && head.jar() != null
                && base.jar().sha256() != null
                && base.jar().sha256().equals(head.jar().sha256())) {
            lines.add("both sides measured the same jar: whatever differs is noise");
        }
        versions(base.libraries(), head.libraries());
        versions(base.servers(), head.servers());
    }

    private void machine() {
        if (base.jvm() != null && head.jvm() != null) {
            differs("JDK vendor", base.jvm().vendor(), head.jvm().vendor());
        }
        if (base.os() != null && head.os() != null) {
            differs("system", base.os().name(), head.os().name());
            differs("kernel", base.os().kernel(), head.os().kernel());
            differs("architecture", base.os().architecture(), head.os().architecture());
        }
        if (base.limits() != null && head.limits() != null) {
            differs(
                    "CPU limit",
                    limit(base.limits().cpus()),
                    limit(head.limits().cpus()));
            differs(
                    "memory limit",
                    gigabytes(base.limits().memoryBytes()),
                    gigabytes(head.limits().memoryBytes()));
        }
        if (base.memory() != null
                && head.memory() != null
                && apart(base.memory().total(), head.memory().total())) {
            differs(
                    "memory",
                    gigabytes(base.memory().total()),
                    gigabytes(head.memory().total()));
        }
        if (base.cpu() != null
                && head.cpu() != null
                && apart(base.cpu().effectiveCores(), head.cpu().effectiveCores())) {
            differs(
                    "effective cores",
                    figure(base.cpu().effectiveCores()),
                    figure(head.cpu().effectiveCores()));
        }
    }

    private void atTheStart() {
        if (base.load() == null || head.load() == null) {
            return;
        }
        double here = base.load().one();
        double there = head.load().one();
        // A tenth of a small load is nothing; half a task more or less may take a core's half.
        if (apart(here, there) && Math.abs(here - there) > 0.5) {
            differs("load at the start", figure(here), figure(there));
        }
    }

    private void versions(Map<String, String> here, Map<String, String> there) {
        if (here == null || there == null) {
            return;
        }
        TreeSet<String> names = new TreeSet<>(here.keySet());
        names.addAll(there.keySet());
        for (String name : names) {
            differs(name, here.getOrDefault(name, "none"), there.getOrDefault(name, "none"));
        }
    }

    private void differs(String field, String here, String there) {
        if (here != null && there != null && !Objects.equals(here, there)) {
            lines.add(Differs.words(field, here, there));
        }
    }

    private static boolean apart(double here, double there) {
        return Math.abs(here - there) > ABOUT * Math.max(Math.abs(here), Math.abs(there));
    }

    private static String words(Cpu cpu) {
        return cpu.model() + " with " + cpu.cores() + (cpu.cores() == 1 ? " core" : " cores");
    }

    private static String limit(Double cpus) {
        return cpus == null ? "none" : figure(cpus);
    }

    private static String gigabytes(Long bytes) {
        return bytes == null ? "none" : figure(bytes / (double) (1L << 30)) + " GiB";
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
