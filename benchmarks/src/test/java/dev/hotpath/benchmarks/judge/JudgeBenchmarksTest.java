package dev.hotpath.benchmarks.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Judge;
import dev.hotpath.results.scaling.Shape;
import dev.hotpath.results.scaling.Verdict;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeBenchmarksTest {

    @Test
    void theCurvesAreOfTheSizeThatWasPromisedAndDifferFromEachOther() {
        List<Curve> curves = new SyntheticCurves(AxisKind.SIZE, 1).next(10);

        assertThat(curves)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allSatisfy(curve -> assertThat(curve.points())
                        .hasSize(7)
                        .allSatisfy(point -> assertThat(point.forks()).hasSize(10)));
    }

    @Test
    void amongTheCurvesAreHealthyOnesAndSickOnes() {
        List<Verdict> sizes = oneOfEach(AxisKind.SIZE);
        List<Verdict> loads = oneOfEach(AxisKind.THREADS);

        assertThat(sizes).extracting(Verdict::shape).contains(Shape.FLAT, Shape.LINEAR, Shape.SUPERLINEAR);
        assertThat(loads).extracting(Verdict::shape).contains(Shape.FLAT, Shape.QUEUEING, Shape.WORSE_THAN_QUEUEING);
    }

    private static List<Verdict> oneOfEach(AxisKind kind) {
        SyntheticCurves curves = new SyntheticCurves(kind, 1);
        return new Judge(1).judge(curves.next(curves.truths()));
    }

    @Test
    void aNumberOfCurvesThatFavoursOneTruthIsRefused() {
        refused(7, AxisKind.THREADS, "curves=7");
    }

    @Test
    void anAxisAlongWhichNothingIsDrawnIsRefused() {
        refused(10, AxisKind.RATE, "kind=RATE");
    }

    private static void refused(int curves, AxisKind kind, String why) {
        Judging judging = new Judging();
        judging.curves = curves;
        judging.kind = kind;

        assertThatThrownBy(judging::draw)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void everyBenchmarkOfTheFilesIsComparedAndTheFilesAreDeleted() throws IOException {
        ComparingRuns comparing = new ComparingRuns();
        comparing.benchmarks = 3;
        comparing.write();

        assertThat(comparing.compare().changes()).hasSize(3);

        comparing.delete();
        assertThatThrownBy(comparing::compare).hasMessageContaining("does not exist");
    }
}
