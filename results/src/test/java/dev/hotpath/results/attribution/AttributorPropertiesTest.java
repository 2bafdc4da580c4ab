package dev.hotpath.results.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class AttributorPropertiesTest {

    private static final double NOISE = 0.08;

    @Property(tries = 20)
    void namesDoNotMatter(@ForAll Sickness sickness, @ForAll @LongRange(min = 0, max = 99) long seed)
            throws InterruptedException {
        // The names sort the other way round.
        UnaryOperator<String> renamed = name -> "z" + (99 - PageModel.COMPONENTS.indexOf(name));
        Attribution one = AttributorTest.attributor().attribute(sickness.experiment(NOISE, seed));
        Attribution other = AttributorTest.attributor()
                .attribute(new Simulated(sickness.healthy, sickness.sick, NOISE, seed, renamed));
        assertThat(other.causeRanking())
                .isEqualTo(one.causeRanking().stream().map(renamed).toList());
        assertThat(other.victimRanking())
                .isEqualTo(one.victimRanking().stream().map(renamed).toList());
    }

    @Property(tries = 10)
    void theSameSeedGivesTheSameResult(@ForAll Sickness sickness, @ForAll @LongRange(min = 0, max = 99) long seed)
            throws InterruptedException {
        Attribution one = AttributorTest.attributor().attribute(sickness.experiment(NOISE, seed));
        Attribution other = AttributorTest.attributor().attribute(sickness.experiment(NOISE, seed));
        assertThat(other).isEqualTo(one);
    }

    @Property(tries = 30)
    void theBudgetIsKeptAndNoArmIsRunThatCannotTellAnything(
            @ForAll Sickness sickness, @ForAll @LongRange(min = 0, max = 99) long seed) throws InterruptedException {
        Simulated experiment = sickness.experiment(NOISE, seed);
        Attribution found = AttributorTest.attributor().attribute(experiment);
        assertThat(found.observations()).isEqualTo(experiment.asked.size()).isLessThanOrEqualTo(14);
        List<Arm> single = experiment.asked.stream()
                .filter(arm -> arm.healthy().size() == 1)
                .toList();
        assertThat(single).doesNotHaveDuplicates();
    }

    @Property(tries = 20)
    void everySentenceHasFigures(@ForAll Sickness sickness, @ForAll @LongRange(min = 0, max = 99) long seed)
            throws InterruptedException {
        Attribution found = AttributorTest.attributor().attribute(sickness.experiment(NOISE, seed));
        assertThat(found.words()).matches(".*\\d.*").doesNotContain("NaN", "null", "Infinity");
        assertThat(found.unexplained().low())
                .isLessThanOrEqualTo(found.unexplained().high());
    }
}
