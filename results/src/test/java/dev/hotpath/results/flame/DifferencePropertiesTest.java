package dev.hotpath.results.flame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DifferencePropertiesTest {

    @Property(tries = 200)
    void whatIsReadBackIsWhatWasWritten(@ForAll("stacks") Stacks stacks) throws IOException {
        assertThat(Stacks.parse(new StringReader(stacks.collapsed())).counts()).isEqualTo(stacks.counts());
    }

    @Property(tries = 200)
    void theSharesOfTheInnermostFramesAreAllThereIs(@ForAll("stacks") Stacks stacks) {
        List<Frame> frames = Frame.of(stacks);

        assertThat(frames.stream().mapToDouble(Frame::self).sum()).isCloseTo(1, within(1e-9));
        assertThat(frames).allMatch(f -> f.self() <= f.total() + 1e-12 && f.total() <= 1 + 1e-12);
    }

    @Property(tries = 200)
    void aProfileHasNothingMoreThanItself(@ForAll("profiles") Profile profile) {
        Difference difference = new Difference(profile, profile);

        assertThat(difference.added()).isZero();
        assertThat(difference.moved()).allMatch(m -> m.selfAdded() == 0 && m.totalAdded() == 0);
        assertThat(difference.growth().culprit()).isNull();
        assertThat(difference.weighedBefore().counts())
                .isEqualTo(difference.weighedAfter().counts());
    }

    @Property(tries = 200)
    void whatFramesAddThemselvesIsWhatWasAdded(@ForAll("profiles") Profile before, @ForAll("profiles") Profile after) {
        Difference difference = new Difference(before, after);

        double largest = Math.max(before.perOperation(), after.perOperation());
        assertThat(difference.moved().stream().mapToDouble(Moved::selfAdded).sum())
                .isCloseTo(difference.added(), within(1e-9 * largest));
    }

    @Property(tries = 200)
    void howOftenWasSampledMakesNoDifference(@ForAll("profiles") Profile before, @ForAll("profiles") Profile after) {
        Profile longer = new Profile(after.event(), after.stacks().times(10), after.perOperation(), after.unit());

        List<Moved> moved = new Difference(before, longer).moved();

        assertThat(moved)
                .usingRecursiveComparison()
                .withComparatorForType(
                        (a, b) -> Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a)) ? 0 : Double.compare(a, b),
                        Double.class)
                .ignoringCollectionOrder()
                .isEqualTo(new Difference(before, after).moved());
    }

    @Provide
    Arbitrary<Stacks> stacks() {
        Arbitrary<List<String>> stack = Arbitraries.of("a/A.a", "b/B.b", "java/C.c", "native_d", "[e tid=1]", "f g/F.h")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
        return Arbitraries.maps(stack, Arbitraries.longs().between(1, 1_000_000))
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(Stacks::of);
    }

    @Provide
    Arbitrary<Profile> profiles() {
        return Combinators.combine(stacks(), Arbitraries.doubles().between(1, 1e9))
                .as((stacks, cost) -> new Profile("cpu", stacks, cost, "ns/op"));
    }
}
