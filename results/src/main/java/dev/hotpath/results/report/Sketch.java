package dev.hotpath.results.report;

import dev.hotpath.results.scaling.Interval;
import dev.hotpath.results.scaling.Lines;
import dev.hotpath.results.scaling.Point;
import dev.hotpath.results.scaling.Units;
import dev.hotpath.results.scaling.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A curve for a terminal, both axes logarithmic: its points joined, the healthy line dotted below it, and the knee. It fits 80
 * columns.
 */
public final class Sketch {

    private static final int COLUMNS = 52;
    private static final int ROWS = 8;
    private static final int LABEL = 9;
    private static final int LONGEST_LABEL = 80 - COLUMNS - 3;

    private static final String ACCENT = "\u001b[33m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private final boolean braille;
    private final boolean colour;

    /**
     * @param braille whether the terminal can show braille patterns; else stars and dots
     * @param colour whether it may be in colour
     */
    public Sketch(boolean braille, boolean colour) {
        this.braille = braille;
        this.colour = colour;
    }

    /** The lines of the sketch; none where the curve can't be drawn on logarithmic axes. */
    public List<String> of(Verdict verdict) {
        List<Point> points = verdict.curve().points().stream()
                .filter(point -> point.x() > 0 && Figures.median(point.forks()) > 0)
                .toList();
        if (points.size() < 2) {
            return List.of();
        }
        double[] x = points.stream().mapToDouble(Point::x).toArray();
        double[] y = points.stream()
                .mapToDouble(point -> Figures.median(point.forks()))
                .toArray();
        Canvas canvas = braille ? new Canvas(COLUMNS, ROWS, 2, 4) : new Canvas(COLUMNS, ROWS, 1, 1);
        Frame frame = new Frame(x, y);
        Optional<Lines> lines = Lines.of(verdict);
        lines.ifPresent(l -> trace(canvas, frame, l.x(), l.healthy(), true));
        trace(canvas, frame, x, y, false);
        int knee = verdict.knee() == null ? -1 : column(frame.x(verdict.knee().value()));
        return framed(verdict, canvas, frame, knee);
    }

    private void trace(Canvas canvas, Frame frame, double[] x, double[] y, boolean healthy) {
        for (int i = 0; i + 1 < x.length; i++) {
            if (y[i] > 0 && y[i + 1] > 0) {
                canvas.line(frame.x(x[i]), frame.y(y[i]), frame.x(x[i + 1]), frame.y(y[i + 1]), healthy);
            }
        }
    }

    private List<String> framed(Verdict verdict, Canvas canvas, Frame frame, int knee) {
        String top = label(frame.top(), verdict);
        String bottom = label(frame.bottom(), verdict);
        int width = Math.max(LABEL, Math.max(top.length(), bottom.length()));
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            String label = row == 0 ? top : row == ROWS - 1 ? bottom : "";
            lines.add(" ".repeat(width - label.length()) + label + (braille ? " │" : " |") + row(canvas, row, knee));
        }
        lines.add(" ".repeat(width + 1) + (braille ? "└" + "─".repeat(COLUMNS) : "+" + "-".repeat(COLUMNS)));
        lines.add(" ".repeat(width + 2) + foot(verdict, frame));
        if (knee >= 0) {
            lines.add(" ".repeat(width + 2) + painted(ACCENT, kneeUnder(verdict.knee(), knee)));
        }
        return lines.stream().map(String::stripTrailing).toList();
    }

    private String row(Canvas canvas, int row, int knee) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < COLUMNS; column++) {
            Canvas.Cell cell = canvas.cell(column, row);
            if (cell.measured()) {
                line.append(painted(ACCENT, String.valueOf(braille ? (char) (0x2800 + cell.dots()) : '*')));
            } else if (column == knee) {
                line.append(painted(ACCENT, braille ? "┊" : ":"));
            } else if (cell.healthy()) {
                line.append(painted(DIM, String.valueOf(braille ? (char) (0x2800 + cell.dots()) : '.')));
            } else {
                line.append(' ');
            }
        }
        return line.toString();
    }

    private static String foot(Verdict verdict, Frame frame) {
        String first = Units.place(frame.first());
        String last = Units.place(frame.last());
        String axis = Printable.of(verdict.curve().axis());
        int room = COLUMNS - first.length() - last.length() - 2;
        String middle = axis.length() > room ? axis.substring(0, Math.max(0, room)) : axis;
        int left = (room - middle.length()) / 2 + 1;
        return first
                + " ".repeat(left)
                + middle
                + " ".repeat(COLUMNS - first.length() - left - middle.length() - last.length())
                + last;
    }

    private static String kneeUnder(Interval knee, int column) {
        String words = "knee at " + Units.figure(knee.value());
        int left = Math.max(0, Math.min(COLUMNS - words.length(), column - words.length() / 2));
        return " ".repeat(left) + words;
    }

    private String painted(String style, String text) {
        return colour ? style + text + PLAIN : text;
    }

    private static int column(double share) {
        return (int) Math.round(Math.max(0, Math.min(1, share)) * (COLUMNS - 1));
    }

    /** A unit may be anybody's and endless; figures never are. */
    private String label(double value, Verdict verdict) {
        String label = Printable.of(Units.time(value, verdict.curve().unit()));
        String cut = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
        return braille ? cut : cut.replace('µ', 'u');
    }

    /** Places as shares of the axes. A decade of latency at least: what is flat must look flat. */
    private record Frame(double first, double last, double bottom, double top) {

        Frame(double[] x, double[] y) {
            this(x[0], x[x.length - 1], least(y) / stretch(y), most(y) * stretch(y));
        }

        double x(double place) {
            return Math.log(place / first) / Math.log(last / first);
        }

        double y(double value) {
            return Math.log(value / bottom) / Math.log(top / bottom);
        }

        private static double stretch(double[] y) {
            return Math.sqrt(Math.max(1, 10 * least(y) / most(y)));
        }

        private static double least(double[] y) {
            return Arrays.stream(y).min().orElseThrow();
        }

        private static double most(double[] y) {
            return Arrays.stream(y).max().orElseThrow();
        }
    }
}
