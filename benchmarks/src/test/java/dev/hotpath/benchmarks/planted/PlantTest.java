package dev.hotpath.benchmarks.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlantTest {

    @Test
    void workGrowsByPerCent() {
        assertThat(Plant.of("cpu+5").work()).isCloseTo(1.05, within(1e-12));
        assertThat(Plant.of("cpu+5").bytes()).isZero();
    }

    @Test
    void allocationGrowsByBytesAndTheTailByTimes() {
        assertThat(Plant.of("alloc+16")).isEqualTo(new Plant(1, 16, 1));
        assertThat(Plant.of("tail+10")).isEqualTo(new Plant(1, 0, 10));
    }

    @Test
    void nothingIsPlantedWithoutTheProperty() {
        assertThat(Plant.ofProperty()).isEqualTo(new Plant(1, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpu", "cpu+", "cpu-5", "disk+5", "cpu+5%", "cpu+1234567"})
    void whatPlantsNothingIsRefusedWithTheForm(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plant.of(written))
                .withMessageContaining(written)
                .withMessageContaining("alloc+16");
    }

    @Test
    void anArrayIsAsLongAsItSays() {
        PlantedAllocation allocation = new PlantedAllocation();
        allocation.bytes = 64;
        allocation.plant();
        assertThat(allocation.allocate()).hasSize(64);
    }
}
