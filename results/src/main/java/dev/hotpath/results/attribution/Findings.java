package dev.hotpath.results.attribution;

import dev.hotpath.results.scaling.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts together what was found. */
final class Findings {

    private final Runs runs;
    private final Search search;
    private final double scale;
    private final long seed;

    Findings(Runs runs, Search search, double scale, long seed) {
        this.runs = runs;
        this.search = search;
        this.scale = scale;
        this.seed = seed;
    }

    Attribution of(Outcome outcome, List<Remedy> remedies) {
        Growth growth = new Growth(runs.components(), runs.healthy(), runs.sick());
        boolean fault = outcome == Outcome.FAULT;
        List<Victim> victims = fault ? growth.victims(seed) : List.of();
        List<Cause> causes = fault ? causes() : List.of();
        Together together = fault ? together() : null;
        Interval unexplained = fault ? unexplained(causes, together) : null;
        List<String> slack = outcome == Outcome.NO_FAULT ? growth.slack() : List.of();
        Page healthy = Page.of(runs.healthy());
        Page sick = Page.of(runs.sick());
        AttributionWords words = new AttributionWords(healthy, sick, new RealTime(scale));
        return new Attribution(
                Attribution.SCHEMA,
                outcome,
                scale,
                runs.observations(),
                runs.late(),
                healthy,
                sick,
                victims,
                causes,
                together,
                unexplained,
                slack,
                remedies,
                new Baselines(runs.healthy(), runs.sick()).rankings(runs.components()),
                notes(causes),
                switch (outcome) {
                    case FAULT -> words.fault(victims, causes, together, unexplained);
                    case NO_FAULT -> words.noFault(slack);
                    case CANNOT_TELL -> search.cutShort() ? words.cutShort() : words.cannotTell();
                });
    }

    private List<Cause> causes() {
        Standing standing = search.standing();
        Readings readings = new Readings(runs.healthy(), runs.sick());
        List<Cause> causes = new ArrayList<>();
        for (String component : standing.ranking()) {
            List<Observation> arm = runs.with(component);
            double produces = standing.produces(component);
            causes.add(new Cause(
                    component,
                    search.suspicion().of(component),
                    arm.isEmpty() ? null : standing.restoration().interval(arm, seed),
                    Double.isNaN(produces) ? null : produces,
                    arm.isEmpty() ? null : Page.of(arm).meanMillis(),
                    readings.evidence(component, new RealTime(scale))));
        }
        return causes;
    }

    private Together together() {
        if (search.together() == null) {
            return null;
        }
        Standing standing = search.standing();
        List<String> components = List.copyOf(search.together().healthy());
        List<Observation> arm = runs.of(search.together());
        Interval restored = standing.restoration().interval(arm, seed);
        double alone = components.stream().mapToDouble(standing::restored).sum();
        return new Together(
                components,
                restored,
                Double.isNaN(alone) ? null : restored.value() - alone,
                Page.of(arm).meanMillis());
    }

    /** What neither the first cause nor two together restore. */
    private static Interval unexplained(List<Cause> causes, Together together) {
        Interval best = together == null ? new Interval(0, 0, 0) : together.restored();
        Interval first = causes.get(0).restored();
        if (first != null && first.value() > best.value()) {
            best = first;
        }
        return new Interval(1 - best.value(), 1 - best.high(), 1 - best.low());
    }

    private List<String> notes(List<Cause> causes) {
        List<String> notes = new ArrayList<>();
        for (Cause cause : causes) {
            if (cause.restored() == null) {
                notes.add(cause.component() + " was not tried: the budget was used up");
            } else if (cause.restored().high() < -Standing.FLOOR) {
                notes.add(cause.component() + " holds the sick page up: with its healthy self it is worse");
            } else if (cause != causes.get(0) && cause.restored().low() > 0.2) {
                notes.add(String.format(
                        Locale.ROOT,
                        "%s brings %.0f %% back too%s",
                        cause.component(),
                        100 * cause.restored().value(),
                        cause.produces() != null && cause.produces() < Standing.HALF
                                ? ", but its sick self alone does not make the page sick"
                                : ""));
            }
        }
        if (runs.late() > 0) {
            notes.add("%d of %d runs did not get their load on schedule".formatted(runs.late(), runs.observations()));
        }
        return notes;
    }
}
