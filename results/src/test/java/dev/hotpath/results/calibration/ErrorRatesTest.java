package dev.hotpath.results.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.calibration.rival.Rivals;
import dev.hotpath.results.scaling.Judge;
import java.util.List;
import java.util.Locale;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** The calibration in small, at a fixed seed; the bounds leave room for the luck of the draw. */
class ErrorRatesTest {

    private static final int CURVES = 40;
    private static final Grid GRID = quick(CURVES);
    private static final List<Rates> RATES = rates();

    @Test
    void healthyCurvesRaiseNoAlarm() {
        assertThat(RATES)
                .filteredOn(r -> !r.nonlinear() && r.covered() != null)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.calledNonlinear() * CURVES)
                        .as(r.toString())
                        .isLessThanOrEqualTo(atMost(0.005)));
    }

    @Test
    void nonlinearCurvesAreNotCalledHealthy() {
        assertThat(RATES)
                .filteredOn(Rates::nonlinear)
                .isNotEmpty()
                .allSatisfy(r ->
                        assertThat(r.calledHealthy() * CURVES).as(r.toString()).isLessThanOrEqualTo(atMost(0.02)));
    }

    @Test
    void largeBendsAreFoundAboutAsOftenAsTheOracleFindsThem() {
        assertThat(RATES)
                .filteredOn(r -> r.oracle() != null && r.excess() > 2)
                .isNotEmpty()
                .allSatisfy(r -> assertThat(Limits.ofOracle(r)).as(r.toString()).isGreaterThan(0.9));
    }

    @Test
    void theIntervalOfTheExcessHoldsIt() {
        assertThat(RATES)
                .filteredOn(r -> r.nonlinear() && r.covered() != null)
                .allSatisfy(r ->
                        assertThat((1 - r.covered()) * CURVES).as(r.toString()).isLessThanOrEqualTo(atMost(0.07)));
    }

    @Test
    void everyOtherMethodIsJudgedOnTheSameCurves() {
        assertThat(RATES).allSatisfy(r -> assertThat(r.others()).hasSameSizeAs(Rivals.all()));
    }

    @Test
    void theSameSeedGivesTheSameRates() {
        Grid few = quick(5).only("10 forks").get(0);
        assertThat(new Calibration(judge(), Rivals.all(), 5, rates -> {}).of(few))
                .isEqualTo(new Calibration(judge(), Rivals.all(), 5, rates -> {}).of(few));
    }

    @Test
    void theTableSaysWhatWasPromisedAndWhatWasMeasured() {
        CalibrationRecord record = CalibrationRecord.of(
                "calibrate", 5, 199, List.of(), RATES, new Promises(judge(), 5, condition -> {}).of(quick(10)));
        assertThat(CalibrationReport.markdown(record))
                .contains("| nonlinear on a healthy size axis | ≤ 0.5 % |")
                .contains("| a bend of the size that \"could have been missed\" is found | ≥ 80 % |")
                .contains(Rivals.all().get(0).name())
                .contains("| thrashing pool |")
                .doesNotContain("NaN");
    }

    @Test
    void aTableReadsTheSameUnderEveryLocale() {
        CalibrationRecord record = CalibrationRecord.of("calibrate", 5, 199, List.of(), RATES, List.of());
        String table = CalibrationReport.markdown(record);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(CalibrationReport.markdown(record)).isEqualTo(table);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<Rates> rates() {
        return new Calibration(judge(), Rivals.all(), 5, rates -> {}).of(GRID);
    }

    private static Grid quick(int curves) {
        return Grid.quick(new double[0][], curves);
    }

    private static Judge judge() {
        return new Judge(5, 199);
    }

    /** What a rate stays under in 9,999 of 10,000 draws. */
    private static double atMost(double rate) {
        return new BinomialDistribution(CURVES, rate).inverseCumulativeProbability(0.9999);
    }
}
