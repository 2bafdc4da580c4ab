package dev.hotpath.benchmarks.ab;

import dev.hotpath.benchmarks.lab.ForeignJar;
import dev.hotpath.benchmarks.lab.ForeignRun;
import java.util.ArrayList;
import java.util.List;

/** Finds what of two sides can be measured, and what runs along. */
final class Planning {

    private final Settings settings;
    private final ForeignJar own;

    /** @param own this program's jar, whose canary runs along; null where it runs from no jar */
    Planning(Settings settings, ForeignJar own) {
        this.settings = settings;
        this.own = own;
    }

    /** @throws CannotPair when nothing can be measured */
    Planned of(Sides sides) throws InterruptedException {
        Harness harness = Harness.of(sides, settings.benchmark(), settings.changedBenchmarks());
        List<Place> places = new ArrayList<>();
        List<String> unfit = new ArrayList<>();
        for (Place place : harness.places(settings.params(), settings.threads(), settings.jmh())) {
            ForeignRun.unfit(place.params())
                    .ifPresentOrElse(
                            why -> unfit.add(place.id() + ": " + why + ", or give other values by --param"),
                            () -> places.add(place));
        }
        if (places.isEmpty() && !unfit.isEmpty()) {
            throw new CannotPair("nothing can be compared: " + unfit.get(0));
        }
        return new Planned(harness.leaving(unfit), List.copyOf(places), canary(sides), warnings(sides));
    }

    private Canary canary(Sides sides) throws InterruptedException {
        if (settings.canary() != null) {
            ForeignJar base = sides.base().jar();
            return Canary.of(base, base.catalog().benchmarks(), settings.canary(), settings.jmh());
        }
        return own == null ? null : Canary.own(own);
    }

    private List<String> warnings(Sides sides) {
        boolean same = JarContents.of(sides.base().jar().path())
                        .sameAs(JarContents.of(sides.head().jar().path()))
                && settings.baseJvmArguments().equals(settings.headJvmArguments());
        if (same == settings.sameOnPurpose()) {
            return List.of();
        }
        return List.of(
                same
                        ? "both jars hold the same: nothing that is measured has changed; --aa says that this is meant"
                        : "--aa, but the two sides are not the same");
    }
}
