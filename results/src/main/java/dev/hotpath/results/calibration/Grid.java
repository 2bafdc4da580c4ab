package dev.hotpath.results.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * What a calibration covers: every truth under every noise in every design.
 *
 * @param healthyCurves how many curves a cell of a healthy truth has: rare errors want many
 * @param sickCurves how many any other cell has
 * @param times up to how many times as many it gets where it is undecided: see {@link Calibration}
 */
public record Grid(
        List<Truth> healthy,
        List<Truth> sick,
        List<Truth> loads,
        List<Noise> noises,
        List<Design> designs,
        int healthyCurves,
        int sickCurves,
        int times) {

    private static final int[] POINTS = {5, 7, 9};
    private static final int[] FORKS = {5, 10, 20};
    private static final int TIMES = 16;

    /** Everything. */
    public static Grid full(double[][] recorded, int healthyCurves, int sickCurves) {
        List<Design> designs = new ArrayList<>();
        for (int points : POINTS) {
            for (int forks : FORKS) {
                designs.add(new Design(points, forks));
            }
        }
        return new Grid(
                Truths.healthySizes(),
                Truths.sickSizes(),
                Truths.loads(),
                Noises.all(recorded),
                List.copyOf(designs),
                healthyCurves,
                sickCurves,
                TIMES);
    }

    /** The two designs that runs have most, on the noises that are hardest: enough to notice that something broke. */
    public static Grid quick(double[][] recorded, int curves) {
        List<Noise> noises = new ArrayList<>(List.of(Noises.outliers(0.10), Noises.modes(0.30)));
        noises.addAll(Noises.recorded(recorded));
        return new Grid(
                Truths.healthySizes(),
                Truths.sickSizes(),
                Truths.loads(),
                List.copyOf(noises),
                List.of(new Design(7, 5), new Design(7, 10)),
                curves,
                curves,
                1);
    }

    /** What of it is measured under a noise and in a design whose names, as {@code noise, 7 points, 10 forks}, hold that text. */
    public List<Grid> only(String text) {
        List<Grid> parts = new ArrayList<>();
        for (Design design : designs) {
            for (Noise noise : noises) {
                String name = "%s, %d points, %d forks".formatted(noise.name(), design.points(), design.forks());
                if (name.contains(text)) {
                    parts.add(new Grid(
                            healthy, sick, loads, List.of(noise), List.of(design), healthyCurves, sickCurves, times));
                }
            }
        }
        return parts;
    }

    /** What of it is of truths whose names hold that text. */
    public Grid ofTruths(String text) {
        return new Grid(
                named(healthy, text),
                named(sick, text),
                named(loads, text),
                noises,
                designs,
                healthyCurves,
                sickCurves,
                times);
    }

    private static List<Truth> named(List<Truth> truths, String text) {
        return truths.stream().filter(truth -> truth.name().contains(text)).toList();
    }

    /** How many cells that are. */
    public int cells() {
        return (healthy.size() + sick.size() + loads.size()) * conditions();
    }

    /** How many noises in how many designs. */
    public int conditions() {
        return noises.size() * designs.size();
    }
}
