package dev.hotpath.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistorySketchTest {

    @Test
    void theLowestIsAtTheBottomAndTheHighestAtTheTop() {
        assertThat(HistorySketch.of(new double[] {1, 1, 2, 4}, 10)).isEqualTo("▁▁▅█");
    }

    @Test
    void littleScatterLooksLittle() {
        assertThat(HistorySketch.of(new double[] {100, 101, 100, 101}, 10)).isEqualTo("▁▁▁▁");
    }

    @Test
    void manyFiguresShareABar() {
        assertThat(HistorySketch.of(new double[] {1, 1, 1, 1, 8, 8, 8, 8}, 2)).isEqualTo("▁█");
        assertThat(HistorySketch.of(new double[0], 5)).isEmpty();
    }
}
