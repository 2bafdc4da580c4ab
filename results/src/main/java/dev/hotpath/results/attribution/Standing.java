package dev.hotpath.results.attribution;

import dev.hotpath.results.scaling.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How the components stand after the runs so far. */
final class Standing {

    /** A page this far back is back. */
    static final double FULL = 0.8;

    /** Below this a component is no cause on its own. */
    static final double HALF = 0.5;

    /** An arm this near to the sick system counts as another run of it. */
    static final double FLOOR = 0.3;

    private static final double LEAST = 0.15;

    private final Runs runs;
    private final Suspicion suspicion;
    private final Restoration restoration;
    private final double beyondNoise;

    Standing(Runs runs, Suspicion suspicion) {
        this.runs = runs;
        this.suspicion = suspicion;
        Restoration rough = Restoration.between(runs.healthy(), runs.sick());
        List<Observation> sick = new ArrayList<>(runs.sick());
        for (String component : tried()) {
            List<Observation> arm = runs.with(component);
            if (Math.abs(rough.share(arm)) < FLOOR) {
                sick.addAll(arm);
            }
        }
        this.restoration = Restoration.between(runs.healthy(), sick);
        this.beyondNoise = Math.max(LEAST, 3 * restoration.error());
    }

    /** Whether what restores that much is a cause. */
    static boolean restores(Interval restored) {
        return restored != null && restored.value() >= HALF;
    }

    Restoration restoration() {
        return restoration;
    }

    List<String> tried() {
        return runs.components().stream()
                .filter(each -> !runs.with(each).isEmpty())
                .toList();
    }

    /** By the healthy self alone; NaN when not tried. */
    double restored(String component) {
        List<Observation> arm = runs.with(component);
        return arm.isEmpty() ? Double.NaN : restoration.share(arm);
    }

    /** By the sick self alone; NaN when not tried. */
    double produces(String component) {
        List<Observation> arm = runs.allBut(component);
        return arm.isEmpty() ? Double.NaN : 1 - restoration.share(arm);
    }

    /** What the best single one restores; 0 when none was tried. */
    double best() {
        return tried().stream().mapToDouble(this::restored).max().orElse(0);
    }

    /**
     * Those that restore as much as the best does, as far as noise tells; all that restore half, when the best alone does not make the
     * healthy page sick.
     */
    List<String> contenders() {
        List<String> restoring = tried().stream()
                .filter(each -> restored(each) >= HALF)
                .sorted(Comparator.comparingDouble(this::restored).reversed())
                .toList();
        if (restoring.isEmpty() || produces(restoring.get(0)) < HALF) {
            return restoring;
        }
        double best = restored(restoring.get(0));
        return restoring.stream()
                .filter(each -> best - restored(each) <= beyondNoise)
                .toList();
    }

    /**
     * All components: contenders by the mean of what they restore and what they produce, then what restores a part, then those not tried
     * by suspicion, then those that restore nothing.
     */
    List<String> ranking() {
        List<String> contenders = contenders();
        List<String> ranking = new ArrayList<>(suspicion.order());
        ranking.sort(Comparator.<String>comparingInt(each -> group(each, contenders))
                .thenComparing(Comparator.<String>comparingDouble(each -> strength(each, contenders))
                        .reversed()));
        return ranking;
    }

    /** The best first to be tried together with another: what restores a part, then the most suspicious. */
    List<String> forTwo() {
        List<String> order = new ArrayList<>(suspicion.order());
        order.sort(Comparator.<String>comparingDouble(each -> restored(each) > beyondNoise ? restored(each) : 0)
                .reversed());
        return order;
    }

    private int group(String component, List<String> contenders) {
        if (contenders.contains(component)) {
            return 0;
        }
        double restored = restored(component);
        return restored > beyondNoise ? 1 : Double.isNaN(restored) ? 2 : 3;
    }

    private double strength(String component, List<String> contenders) {
        double restored = restored(component);
        double produces = produces(component);
        if (Double.isNaN(restored)) {
            return suspicion.of(component);
        }
        if (!contenders.contains(component)) {
            return restored;
        }
        // What was not tried is as likely as not.
        return (restored + (Double.isNaN(produces) ? HALF : produces)) / 2;
    }
}
