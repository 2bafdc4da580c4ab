package dev.hotpath.benchmarks.doctor;

import dev.hotpath.benchmarks.machine.EffectiveCores;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** How many cores run at once, against how many the system shows. */
final class CoresCheck implements Check {

    private static final double MOST_OF_THEM = 0.85;

    private final int shown;
    private final DoubleSupplier measured;

    CoresCheck() {
        this(Runtime.getRuntime().availableProcessors(), EffectiveCores::measured);
    }

    CoresCheck(int shown, DoubleSupplier measured) {
        this.shown = shown;
        this.measured = measured;
    }

    @Override
    public String name() {
        return "cores";
    }

    @Override
    public Finding look() {
        double effective = measured.getAsDouble();
        String figure = String.format(Locale.ROOT, "%.2f effective of %d", effective, shown);
        String limit = String.format(
                Locale.ROOT,
                "Points that keep more than %.1f cores busy are marked CPU-bound and not attributed",
                0.7 * effective);
        if (effective < MOST_OF_THEM * shown) {
            return Finding.warning(
                    name(),
                    figure,
                    "Hyper-threads, neighbours or a limit take the rest: curves along threads bend early for the"
                            + " machine's sake. " + limit + ".");
        }
        return Finding.ok(name(), figure, limit + ".");
    }
}
