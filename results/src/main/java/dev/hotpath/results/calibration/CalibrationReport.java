package dev.hotpath.results.calibration;

import dev.hotpath.results.calibration.rival.Rivals;
import dev.hotpath.results.report.MarkdownDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The calibration as people read it, in Markdown. */
public final class CalibrationReport {

    private static final String OURS = "hotpath";
    private static final int USUAL_POINTS = 7;

    private final CalibrationRecord record;
    private final List<Rates> rates;
    private final MarkdownDocument text = new MarkdownDocument();

    private CalibrationReport(CalibrationRecord record) {
        this.record = record;
        this.rates = record.rates();
    }

    public static String markdown(CalibrationRecord record) {
        return new CalibrationReport(record).write();
    }

    private String write() {
        text.line("# How often the verdict is wrong");
        text.line("");
        text.line(String.format(
                        Locale.ROOT,
                        "Made by `%s`: %,d curves of known truth, seed %d, %d bootstrap samples a verdict. The same command gives the same",
                        record.command(),
                        curves(),
                        record.seed(),
                        record.bootstraps())
                + " table. A cell is one truth under one noise with so many points and forks; one that lies too near to a limit to"
                + " be told from it, on either side, has up to 16 times as many curves. The figures of every cell are in"
                + " `calibration.json`.");
        if (!record.recorded().isEmpty()) {
            text.line("");
            text.line(
                    "\"Recorded forks\" are the errors of real forks in " + String.join(", ", record.recorded()) + ".");
        }
        checks();
        alarms();
        power();
        loads();
        promises();
        return text.toString();
    }

    private void checks() {
        text.heading("What is promised, and what was measured");
        text.head(List.of("promise", "wanted", "measured", "kept"));
        record.checks()
                .forEach(check -> text.row(
                        List.of(check.what(), check.wanted(), check.measured(), check.met() ? "yes" : "**no**")));
    }

    private void alarms() {
        if (rates.stream().allMatch(r -> r.covered() == null)) {
            return;
        }
        text.heading("False alarms on healthy curves, and misses on sick ones, beside how people judge today");
        text.line(
                "On the same curves, all designs together. Healthy: flat, logarithm, square root, affine, proportional. A method that"
                        + " answers \"cannot tell\" (only ours does) neither raises an alarm nor is wrong.");
        text.line("");
        List<String> header = new ArrayList<>(List.of("noise", "", OURS));
        Rivals.all().forEach(method -> header.add(method.name()));
        text.head(header);
        for (String noise : noises()) {
            compared(noise, "false alarms", healthy().and(r -> r.noise().equals(noise)), 1);
            compared("", "missed", sick().and(r -> r.noise().equals(noise)), -1);
        }
    }

    private void compared(String noise, String what, Predicate<Rates> which, int sign) {
        if (rates.stream().noneMatch(which)) {
            return;
        }
        List<String> cells = new ArrayList<>(List.of(noise, what));
        cells.add(share(which, r -> sign > 0 ? r.calledNonlinear() : 1 - r.calledNonlinear()));
        for (Method method : Rivals.all()) {
            cells.add(share(which, r -> {
                double alarms = r.others().getOrDefault(method.name(), Double.NaN);
                return sign > 0 ? alarms : 1 - alarms;
            }));
        }
        text.row(cells);
    }

    private void power() {
        if (rates.stream().noneMatch(sick())) {
            return;
        }
        text.heading("Nonlinear curves found, of what an oracle finds");
        text.line(
                "The oracle knows the noise and the true family and tests only that, with the false alarms that ours has; 7 points."
                        + " First our share found, then the oracle's; in brackets how often ours said flat or linear instead. Recorded"
                        + " forks differ from curve to curve, and there is no one noise of theirs to know.");
        text.line("");
        List<String> truths = rates.stream()
                .filter(r -> r.oracle() != null)
                .map(r -> String.format(Locale.ROOT, "%s (%.1f ×)", r.truth(), seven(r.truth())))
                .distinct()
                .toList();
        List<String> header = new ArrayList<>(List.of("noise", "forks"));
        header.addAll(truths);
        text.head(header);
        for (String noise : noises()) {
            for (int forks : forks()) {
                List<String> cells = new ArrayList<>(List.of(noise, Integer.toString(forks)));
                rates.stream()
                        .filter(sick().and(r -> r.noise().equals(noise) && r.forks() == forks))
                        .filter(r -> r.points() == USUAL_POINTS)
                        .forEach(r -> cells.add(String.format(
                                Locale.ROOT,
                                "%.0f / %s (%.1f)",
                                100 * r.calledNonlinear(),
                                r.oracle() == null ? "–" : "%.0f".formatted(100 * r.oracle()),
                                100 * r.calledHealthy())));
                if (cells.size() > 2) {
                    text.row(cells);
                }
            }
        }
    }

    private double seven(String truth) {
        return rates.stream()
                .filter(r -> r.truth().equals(truth) && r.points() == USUAL_POINTS)
                .mapToDouble(Rates::excess)
                .findFirst()
                .orElse(Double.NaN);
    }

    private void loads() {
        List<String> truths = rates.stream()
                .filter(r -> r.covered() == null)
                .map(Rates::truth)
                .distinct()
                .toList();
        if (truths.isEmpty()) {
            return;
        }
        text.heading("Load axes: the right shape");
        text.line(
                "Flat, queueing, or worse than queueing; the share of curves with the right one, all designs together; in brackets the"
                        + " share with a wrong one (the rest cannot be told).");
        text.line("");
        List<String> header = new ArrayList<>(List.of("noise"));
        header.addAll(truths);
        text.head(header);
        for (String noise : noises()) {
            List<String> cells = new ArrayList<>(List.of(noise));
            for (String truth : truths) {
                Predicate<Rates> which =
                        r -> r.truth().equals(truth) && r.noise().equals(noise);
                cells.add(String.format(
                        Locale.ROOT,
                        "%s (%s)",
                        share(which, Rates::right),
                        share(which, r -> 1 - r.right() - r.cannotTell())));
            }
            text.row(cells);
        }
    }

    private void promises() {
        if (record.promises().isEmpty()) {
            return;
        }
        text.heading("\"A bend below so many times could have been missed\"");
        text.line("A bend of just that size planted on a straight line, 7 points: the share found, 80 % is promised.");
        text.line("");
        List<String> shapes =
                record.promises().stream().map(Promise::shape).distinct().toList();
        List<String> header = new ArrayList<>(List.of("noise", "forks", "size"));
        header.addAll(shapes);
        text.head(header);
        for (String noise : noises()) {
            for (int forks : forks()) {
                List<Promise> kept = record.promises().stream()
                        .filter(p -> p.noise().equals(noise) && p.forks() == forks && p.points() == USUAL_POINTS)
                        .toList();
                if (!kept.isEmpty()) {
                    List<String> cells = new ArrayList<>(List.of(
                            noise,
                            Integer.toString(forks),
                            String.format(Locale.ROOT, "%.2f", kept.get(0).excess())));
                    kept.forEach(p -> cells.add(String.format(Locale.ROOT, "%.0f %%", 100 * p.found())));
                    text.row(cells);
                }
            }
        }
    }

    private long curves() {
        return rates.stream().mapToLong(Rates::curves).sum();
    }

    private static Predicate<Rates> healthy() {
        return r -> !r.nonlinear() && r.covered() != null;
    }

    private static Predicate<Rates> sick() {
        return r -> r.nonlinear() && r.covered() != null;
    }

    private Set<String> noises() {
        Set<String> noises = new LinkedHashSet<>();
        rates.forEach(r -> noises.add(r.noise()));
        return noises;
    }

    private Set<Integer> forks() {
        Set<Integer> forks = new LinkedHashSet<>();
        rates.forEach(r -> forks.add(r.forks()));
        return forks;
    }

    private String share(Predicate<Rates> which, ToDoubleFunction<Rates> figure) {
        return Checks.percent(
                rates.stream().filter(which).mapToDouble(figure).average().orElse(Double.NaN));
    }
}
