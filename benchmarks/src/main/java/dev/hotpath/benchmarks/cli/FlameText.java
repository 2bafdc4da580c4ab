package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.flame.FlameRecord;
import dev.hotpath.results.flame.Amounts;
import dev.hotpath.results.flame.Frame;
import dev.hotpath.results.flame.Moved;
import dev.hotpath.results.report.Printable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** Prints the frames that matter of a profile, or of the difference of two. */
final class FlameText {

    private final PrintStream out;
    private final int top;

    /** @param top how many frames are printed */
    FlameText(PrintStream out, int top) {
        this.out = out;
        this.top = top;
    }

    /** @param folder where the files are */
    void print(String subject, FlameRecord record, Path folder) {
        out.println(Printable.of(subject) + ", " + record.event());
        record.sides().forEach(side -> out.println("  at " + Printable.of(side.at()) + ": " + cost(record, side)));
        out.println();
        if (record.difference() == null) {
            frames(record.sides().get(0));
        } else {
            moved(record);
        }
        out.println();
        String main = record.difference() == null ? record.sides().get(0).html() : record.difference();
        if (record.difference() != null) {
            out.println(Printable.of(sentence(record.words())));
        }
        out.println("The flame graph is " + folder.resolve(main));
    }

    private void frames(FlameRecord.Side side) {
        out.println("   self   total  frame");
        for (Frame frame : side.top().stream().limit(top).toList()) {
            out.printf(
                    Locale.ROOT,
                    "%7s %7s  %s%n",
                    Amounts.percent(frame.self()),
                    Amounts.percent(frame.total()),
                    Printable.of(frame.name()));
        }
    }

    private void moved(FlameRecord record) {
        out.println("     added   of it itself   share before  after   frame");
        for (Moved moved : record.moved().stream().limit(top).toList()) {
            out.printf(
                    Locale.ROOT,
                    "%10s %14s %14s %7s  %s%n",
                    signed(moved.totalAdded(), record.unit()),
                    signed(moved.selfAdded(), record.unit()),
                    Amounts.percent(moved.before().total()),
                    Amounts.percent(moved.after().total()),
                    Printable.of(moved.frame()));
        }
    }

    private static String cost(FlameRecord record, FlameRecord.Side side) {
        String counted = String.format(Locale.ROOT, "%,d", side.samples());
        String samples = switch (record.event()) {
            case "alloc" -> counted + " bytes seen allocated";
            case "lock" -> counted + " ns seen waiting";
            default -> counted + " samples";
        };
        boolean known = record.unit().endsWith("/op");
        String byEvent = side.sampled().equals(record.event()) ? "" : ", by " + side.sampled();
        return (known ? Amounts.of(side.perOperation(), record.unit()) + " an operation, " : "") + samples + byEvent;
    }

    private static String signed(double value, String unit) {
        return (value > 0 ? "+" : "") + Amounts.of(value, unit);
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
