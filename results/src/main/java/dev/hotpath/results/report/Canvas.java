package dev.hotpath.results.report;

/** Cells of dots in which lines are drawn, one of them over the other. */
final class Canvas {

    /** The bit of each dot of a braille pattern, by row and column (Unicode, Braille Patterns). */
    private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

    /** Every so many dots of a healthy line one is drawn. */
    private static final int SPARSE = 3;

    private final int across;
    private final int down;
    private final boolean[][] measured;
    private final boolean[][] healthy;

    /**
     * What is in a cell; where lines cross, only what was measured.
     *
     * @param dots as the bits of a braille pattern
     */
    record Cell(boolean measured, boolean healthy, int dots) {}

    /**
     * @param across dots in a cell's width, one or two
     * @param down dots in its height, one to four
     */
    Canvas(int columns, int rows, int across, int down) {
        this.across = across;
        this.down = down;
        measured = new boolean[rows * down][columns * across];
        healthy = new boolean[rows * down][columns * across];
    }

    /** Between two places given as shares of width and height from the lower left; what lies outside is left out. */
    void line(double x1, double y1, double x2, double y2, boolean dotted) {
        boolean[][] dots = dotted ? healthy : measured;
        int width = dots[0].length - 1;
        int height = dots.length - 1;
        int steps = (int) Math.ceil(2 * Math.max(Math.abs(x2 - x1) * width, Math.abs(y2 - y1) * height)) + 1;
        for (int step = 0; step <= steps; step++) {
            double share = step / (double) steps;
            long column = Math.round((x1 + share * (x2 - x1)) * width);
            long row = Math.round((1 - y1 - share * (y2 - y1)) * height);
            boolean drawn = !dotted || column % SPARSE == 0;
            if (drawn && column >= 0 && column <= width && row >= 0 && row <= height) {
                dots[(int) row][(int) column] = true;
            }
        }
    }

    Cell cell(int column, int row) {
        int ofMeasured = dots(measured, column, row);
        int ofHealthy = dots(healthy, column, row);
        return new Cell(ofMeasured != 0, ofHealthy != 0, ofMeasured != 0 ? ofMeasured : ofHealthy);
    }

    private int dots(boolean[][] dots, int column, int row) {
        int bits = 0;
        for (int dy = 0; dy < down; dy++) {
            for (int dx = 0; dx < across; dx++) {
                if (dots[row * down + dy][column * across + dx]) {
                    bits |= BITS[dy][dx];
                }
            }
        }
        return bits;
    }
}
