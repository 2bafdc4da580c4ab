package dev.hotpath.results.flame;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an operation pays more in one profile than in another. Samples can't be compared, as there are more of them the longer
 * one profiles, and shares can't either: what stays as it was shrinks when something else grows. So each frame is weighed by
 * what it costs one operation, which is its share of what the operation costs. Where that is not known, shares are compared.
 */
public final class Difference {

    private static final Comparator<Moved> MOST_FIRST = Comparator.comparingDouble(
                    (Moved m) -> twoDigits(Math.abs(m.totalAdded())))
            .reversed();

    /** So many counts tell a thousandth apart. */
    private static final double LEAST_COUNTS = 10_000;

    private final Profile before;
    private final Profile after;

    public Difference(Profile before, Profile after) {
        boolean weighed = before.comparesTo(after);
        this.before = weighed ? before : before.shares();
        this.after = weighed ? after : after.shares();
    }

    /** What it is told in: {@code ns/op}, {@code B/op} or {@link Profile#SHARE}. */
    public String unit() {
        return after.unit();
    }

    /** What an operation pays more, in the unit; always 0 for shares. */
    public double added() {
        return after.perOperation() - before.perOperation();
    }

    /** Every frame of the two, those that moved most first; those that moved about the same in the order of calls. */
    public List<Moved> moved() {
        Map<String, Frame> first = Frame.byName(before.stacks());
        Map<String, Frame> second = Frame.byName(after.stacks());
        Set<String> names = new LinkedHashSet<>(second.keySet());
        names.addAll(first.keySet());
        return names.stream()
                .map(name -> moved(name, first.get(name), second.get(name)))
                .sorted(MOST_FIRST)
                .toList();
    }

    /** The path along which most of what was added goes. */
    public Growth growth() {
        return Growth.of(before, after);
    }

    /** The first profile in whole units a stack, so that a flame graph of it can be taken from the other's. */
    public Stacks weighedBefore() {
        return weighed(before);
    }

    /** The second profile in whole units a stack. */
    public Stacks weighedAfter() {
        return weighed(after);
    }

    private Moved moved(String name, Frame first, Frame second) {
        Frame from = first == null ? new Frame(name, 0, 0) : first;
        Frame to = second == null ? new Frame(name, 0, 0) : second;
        return new Moved(
                name,
                from,
                to,
                to.self() * after.perOperation() - from.self() * before.perOperation(),
                to.total() * after.perOperation() - from.total() * before.perOperation());
    }

    /** Both on one scale: the cheaper of the two must not be rounded away, and shares are below 1. */
    private Stacks weighed(Profile profile) {
        return profile.stacks().times(profile.perSample() * scale());
    }

    /** How many counts of the weighed stacks make one unit: a power of ten. */
    public double scale() {
        double larger = Math.max(before.perOperation(), after.perOperation());
        double scale = 1;
        while (larger > 0 && larger * scale < LEAST_COUNTS) {
            scale *= 10;
        }
        return scale;
    }

    private static double twoDigits(double value) {
        if (value == 0) {
            return 0;
        }
        double digit = Math.pow(10, Math.floor(Math.log10(value)) - 1);
        return Math.rint(value / digit) * digit;
    }
}
