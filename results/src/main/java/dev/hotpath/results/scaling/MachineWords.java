package dev.hotpath.results.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is to be known of the machine before a verdict is believed, in clauses that go on with its sentence. */
final class MachineWords {

    /** A smaller share of waiting is there on every machine. */
    private static final double WAITING = 0.05;

    /** A quiet machine keeps a tenth of a core busy with itself. */
    private static final double BUSY = 0.25;

    /** As near as this the bend is where the cores end: points are often a factor of two apart. */
    private static final double NEAR = 1.3;

    private MachineWords() {}

    /** Empty, or clauses that each begin with a semicolon. */
    static String after(Curve curve, Shape shape, Interval knee) {
        Machine machine = curve.machine();
        boolean load = curve.kind().underLoad();
        List<String> clauses = new ArrayList<>();
        if (load && shape != Shape.FLAT && !Double.isNaN(machine.boundFrom())) {
            clauses.add(bound(curve, shape, knee));
        }
        if (machine.leftOut() > 0) {
            clauses.add(
                    "%d of %d rounds left out, in which the machine was disturbed: computing alone took up to %s times as long"
                            .formatted(machine.leftOut(), machine.rounds(), Units.figure(machine.slowdown())));
        }
        if (machine.kept() > 0) {
            clauses.add(
                    "the machine was disturbed in %d of %d rounds, computing alone took up to %s times as long: measure again when it is quiet"
                            .formatted(machine.kept(), machine.rounds(), Units.figure(machine.slowdown())));
        }
        if (machine.neighbours() >= BUSY) {
            clauses.add(String.format(Locale.ROOT, "other programs kept %.1f cores busy", machine.neighbours())
                    + (load ? ", which makes every wait longer" : ""));
        }
        if (machine.takenOut() >= WAITING) {
            clauses.add("up to %.0f %% of the time went to waiting for a core and is taken out"
                    .formatted(100 * machine.takenOut()));
        }
        return clauses.isEmpty() ? "" : "; " + String.join("; ", clauses);
    }

    private static String bound(Curve curve, Shape shape, Interval knee) {
        Machine machine = curve.machine();
        String from = "%s %s".formatted(Units.place(machine.boundFrom()), Names.words(curve.axis()));
        boolean ofTheCores = shape == Shape.QUEUEING
                && curve.kind() == AxisKind.THREADS
                && knee != null
                && machine.cores() >= knee.low() / NEAR
                && machine.cores() <= knee.high() * NEAR;
        return ofTheCores
                ? String.format(
                        Locale.ROOT,
                        "that is where the machine's %.1f cores are used up: CPU-bound from %s on, not attributable to the component",
                        machine.cores(),
                        from)
                : "CPU-bound from %s on: from there not attributable to the component".formatted(from);
    }
}
