package dev.hotpath.results.scaling;

import java.util.ArrayList;
import java.util.List;

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
        boolean load = curve.kind() == AxisKind.THREADS || curve.kind() == AxisKind.RATE;
        List<String> clauses = new ArrayList<>();
        if (load && shape != Shape.FLAT && !Double.isNaN(machine.boundFrom())) {
            clauses.add(bound(curve, shape, knee));
        }
        if (machine.leftOut() > 0) {
            clauses.add(
                    "the machine was disturbed during %d of %d rounds, which were left out: computing alone took up to"
                                    .formatted(machine.leftOut(), machine.rounds())
                            + " %s times as long there".formatted(Units.figure(machine.slowdown())));
        }
        if (machine.kept() > 0) {
            clauses.add(
                    "the machine was disturbed during %d of %d rounds, when computing alone took up to %s times as long:"
                                    .formatted(machine.kept(), machine.rounds(), Units.figure(machine.slowdown()))
                            + " measure again when it is quiet");
        }
        if (machine.neighbours() >= BUSY) {
            clauses.add("other programs kept %s cores busy".formatted(Units.figure(tenths(machine.neighbours())))
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
        String from = "%s %s".formatted(Units.figure(machine.boundFrom()), Names.words(curve.axis()));
        boolean ofTheCores = shape == Shape.QUEUEING
                && curve.kind() == AxisKind.THREADS
                && knee != null
                && machine.cores() >= knee.low() / NEAR
                && machine.cores() <= knee.high() * NEAR;
        return ofTheCores
                ? "that is where the machine's %s cores are used up: CPU-bound from %s on, not attributable to the component"
                        .formatted(Units.figure(tenths(machine.cores())), from)
                : "CPU-bound from %s on: from there not attributable to the component".formatted(from);
    }

    private static double tenths(double value) {
        return Math.rint(10 * value) / 10;
    }
}
