package dev.hotpath.benchmarks.flame;

import dev.hotpath.results.flame.Amounts;
import dev.hotpath.results.flame.Difference;
import dev.hotpath.results.flame.Frame;
import dev.hotpath.results.flame.GrowthWords;
import dev.hotpath.results.flame.Profile;
import dev.hotpath.results.record.AtomicFile;
import dev.hotpath.results.record.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes profiles into a folder: a flame graph and the collapsed stacks of each, the difference of two, and a JSON of all. Two pairs
 * that meet at one point share no file: each difference keeps the profiles it is of.
 */
public final class FlameFiles {

    /** How many frames are written down. */
    public static final int TOP = 30;

    /** A name has a subject and three of them; file systems take 255, and while it is written a score more is needed. */
    private static final int LONGEST_KEY = 35;

    private final Path folder;

    /**
     * A profile and where it was taken.
     *
     * @param key for the end of its files' names, such as {@code threads=64} or {@code head}
     * @param words for titles and sentences, such as {@code 64 threads}
     * @param x the place on the axis; null where there is none
     */
    public record Taken(Profile profile, String key, String words, Double x) {}

    /**
     * @param folder made when it is missing
     * @throws CannotProfile when it can't be made
     */
    public FlameFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CannotProfile(folder + " can't be made: " + e.getMessage() + "; name another folder", e);
        }
    }

    /** One profile. */
    public FlameRecord write(Subject subject, Taken taken) {
        String stem = subject.stem() + "-" + key(taken);
        FlameRecord.Side side = side(subject, taken, stem);
        return record(
                new FlameRecord(
                        FlameRecord.SCHEMA,
                        subject.name(),
                        subject.axis(),
                        subject.params(),
                        subject.event().label(),
                        List.of(side),
                        null,
                        taken.profile().unit(),
                        0,
                        List.of(),
                        ""),
                stem);
    }

    /** Two profiles and what the second has more. */
    public FlameRecord write(Subject subject, Taken before, Taken after) {
        Difference difference = new Difference(before.profile(), after.profile());
        String stem = subject.stem() + "-" + key(before) + "-to-" + key(after);
        String html = stem + ".html";
        String title = "%s, %s: what %s has more than %s (red; yellow where it had none) and less (blue)"
                .formatted(subject.words(), subject.event().label(), after.words(), before.words());
        text(
                html,
                FlameHtml.difference(title, difference.weighedBefore(), difference.weighedAfter(), unit(difference)));
        FlameRecord.Side first = side(subject, before, stem + "-at-" + key(before));
        FlameRecord.Side second = side(subject, after, stem + "-at-" + key(after));
        return record(
                new FlameRecord(
                        FlameRecord.SCHEMA,
                        subject.name(),
                        subject.axis(),
                        subject.params(),
                        subject.event().label(),
                        List.of(first, second),
                        html,
                        difference.unit(),
                        difference.added(),
                        difference.moved().stream().limit(TOP).toList(),
                        GrowthWords.isWorthSaying(difference, before.profile())
                                ? GrowthWords.of(difference, after.words())
                                : "nothing was added at " + after.words()),
                stem);
    }

    private static String key(Taken taken) {
        return FileName.of(List.of(taken.key()), LONGEST_KEY);
    }

    private FlameRecord.Side side(Subject subject, Taken taken, String stem) {
        Profile profile = taken.profile();
        String cost = profile.unit().equals(Profile.SHARE)
                ? ""
                : ", " + Amounts.of(profile.perOperation(), profile.unit()) + " an operation";
        String title = "%s at %s, %s%s".formatted(subject.words(), taken.words(), profile.event(), cost);
        text(stem + ".html", FlameHtml.of(title, profile.stacks(), counted(subject.event())));
        text(stem + ".collapsed", profile.stacks().collapsed());
        return new FlameRecord.Side(
                taken.words(),
                taken.x(),
                profile.event(),
                profile.stacks().total(),
                profile.perOperation(),
                stem + ".html",
                stem + ".collapsed",
                Frame.of(profile.stacks()).stream().limit(TOP).toList());
    }

    private FlameRecord record(FlameRecord record, String stem) {
        text(stem + ".json", Json.text(record));
        return record;
    }

    private void text(String name, String text) {
        AtomicFile.write(folder.resolve(name), text);
    }

    private static String counted(Event event) {
        return switch (event) {
            case CPU, WALL -> "samples";
            case ALLOC -> "bytes";
            case LOCK -> "ns";
        };
    }

    private static String unit(Difference difference) {
        double one = 1 / difference.scale();
        return difference.unit().equals(Profile.SHARE)
                ? String.format(Locale.ROOT, "x %s %% of all", trimmed(100 * one))
                : (one == 1 ? "" : "x " + trimmed(one) + " ") + difference.unit();
    }

    private static String trimmed(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
