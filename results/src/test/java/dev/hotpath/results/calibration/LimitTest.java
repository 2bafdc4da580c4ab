package dev.hotpath.results.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.scaling.Judge;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitTest {

    @Test
    void aFigureIsUndecidedOnBothSidesOfItsLimit() {
        assertThat(Limit.undecided(0.94, 0.93, 200, false)).isTrue();
        assertThat(Limit.undecided(0.92, 0.93, 200, true)).isTrue();
        assertThat(Limit.undecided(0.98, 0.93, 200, false)).isFalse();
        assertThat(Limit.undecided(0.88, 0.93, 200, true))
                .as("a miss must be surer than a promise kept")
                .isTrue();
        assertThat(Limit.undecided(0.86, 0.93, 200, true)).isFalse();
        assertThat(Limit.undecided(0.94, 0.93, 3200, false))
                .as("many curves decide")
                .isFalse();
    }

    @Test
    void anUndecidedCellIsJudgedOnMoreCurves() {
        assertThat(calibrated(few(16))).allSatisfy(r -> assertThat(r.curves()).isEqualTo(80));
    }

    @Test
    void noCellIsWhereTheGridDoesNotAllowIt() {
        assertThat(calibrated(few(1))).allSatisfy(r -> assertThat(r.curves()).isEqualTo(5));
    }

    @Test
    void aPartOfAGridIsOneNoiseInOneDesign() {
        Grid grid = Grid.full(new double[0][], 100, 30);

        assertThat(grid.only("drift 20 %, 7 points, 5 forks")).hasSize(1).allSatisfy(part -> {
            assertThat(part.noises()).extracting(Noise::name).containsExactly("drift 20 %");
            assertThat(part.designs()).containsExactly(new Design(7, 5));
            assertThat(part.sick()).isEqualTo(grid.sick());
        });
        assertThat(grid.only("7 points, 5 forks")).hasSameSizeAs(grid.noises());
        assertThat(grid.only("nothing of the kind")).isEmpty();
    }

    private static List<Rates> calibrated(Grid grid) {
        return new Calibration(new Judge(1, 99), List.of(), 1, rates -> {}).of(grid);
    }

    private static Grid few(int times) {
        return new Grid(
                Truths.healthySizes().subList(0, 1),
                Truths.sickSizes().subList(8, 9),
                List.of(),
                List.of(Noises.uniform(0.02)),
                List.of(new Design(5, 5)),
                5,
                5,
                times);
    }
}
