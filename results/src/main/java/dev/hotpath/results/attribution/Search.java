package dev.hotpath.results.attribution;

import java.util.ArrayList;
import java.util.List;

/** Runs what has to be run, as far as the budget goes. */
final class Search {

    /** Repetitions of healthy and sick before it is said that they don't differ. */
    private static final int REPETITIONS = 3;

    /** More of what restores than this is not needed to tell one from another. */
    private static final int CONTENDERS = 4;

    private final Runs runs;
    private final Budget budget;
    private Suspicion suspicion;
    private Arm together;
    private boolean cutShort;

    Search(Runs runs, Budget budget) {
        this.runs = runs;
        this.budget = budget;
    }

    Outcome run() throws InterruptedException {
        if (!differ()) {
            return cutShort ? Outcome.CANNOT_TELL : Outcome.NO_FAULT;
        }
        suspicion = new Suspicion(runs.components(), runs.healthy(), runs.sick());
        if (!tryEach()) {
            return Outcome.CANNOT_TELL;
        }
        Standing standing = standing();
        if (standing.best() < Standing.FULL) {
            tryTogether(standing);
        }
        tellApart();
        return Outcome.FAULT;
    }

    Standing standing() {
        return new Standing(runs, suspicion);
    }

    Suspicion suspicion() {
        return suspicion;
    }

    /** Whether the budget ended before it was told whether the two differ. */
    boolean cutShort() {
        return cutShort;
    }

    /** The arm with two components replaced; null when none was run. */
    Arm together() {
        return together;
    }

    private boolean differ() throws InterruptedException {
        Arm healthy = Arm.allOf(runs.components());
        Alarm alarm;
        int repetitions = 0;
        do {
            runs.take(healthy);
            runs.take(Arm.SICK);
            repetitions++;
            alarm = Alarm.of(runs.healthy(), runs.sick());
        } while (!alarm.plain() && !alarm.nothing() && repetitions < REPETITIONS && runs.left() > 1);
        cutShort = !alarm.fault() && !alarm.nothing() && repetitions < REPETITIONS;
        return alarm.fault();
    }

    /** Whether the sick system stayed sick meanwhile. */
    private boolean tryEach() throws InterruptedException {
        boolean confirmed = false;
        int further = 0;
        for (String component : suspicion.order()) {
            // One is kept to confirm what restores, or to try two together.
            if (runs.left() <= (confirmed ? 0 : 1) || confirmed && further >= budget.further()) {
                break;
            }
            runs.take(Arm.with(component));
            further += confirmed ? 1 : 0;
            // What was confirmed made the healthy page sick by itself: that the page was sick was no chance.
            if (!confirmed && suspiciouslyMany() && !stillSick()) {
                return false;
            }
            // All that bring it back, also after one was confirmed: a page with a little less load is well too.
            if (runs.left() > 0 && standing().restored(component) >= Standing.FULL) {
                runs.take(Arm.allBut(component, runs.components()));
                confirmed |= standing().produces(component) >= Standing.HALF;
            }
        }
        return true;
    }

    /** Where whatever is replaced brings the page back, the sick run may have been a chance. */
    private boolean suspiciouslyMany() {
        Standing standing = standing();
        List<String> tried = standing.tried();
        long restoring = tried.stream()
                .filter(each -> standing.restored(each) >= Standing.HALF)
                .count();
        return restoring >= 3 && 2 * restoring > tried.size() && runs.sick().size() < REPETITIONS;
    }

    private boolean stillSick() throws InterruptedException {
        while (runs.sick().size() < REPETITIONS && runs.left() > 0) {
            runs.take(Arm.SICK);
        }
        return Alarm.of(runs.healthy(), runs.sick()).likely();
    }

    private void tryTogether(Standing standing) throws InterruptedException {
        List<String> two = new ArrayList<>(
                standing.forTwo().subList(0, Math.min(2, standing.forTwo().size())));
        // Of two components both replaced is the healthy system.
        if (two.size() == 2 && runs.components().size() > 2 && runs.left() > 0) {
            together = Arm.with(two.get(0), two.get(1));
            runs.take(together);
        }
    }

    private void tellApart() throws InterruptedException {
        for (int i = 0; i < CONTENDERS && runs.left() > 0; i++) {
            List<String> open = standing().contenders().stream()
                    .filter(each -> runs.allBut(each).isEmpty())
                    .toList();
            if (open.isEmpty()) {
                return;
            }
            runs.take(Arm.allBut(open.get(0), runs.components()));
        }
    }
}
