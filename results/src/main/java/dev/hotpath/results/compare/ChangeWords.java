package dev.hotpath.results.compare;

import dev.hotpath.results.scaling.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Evidence as a sentence. */
final class ChangeWords {

    /** From there on people think in times and no longer in per cent. */
    private static final double DOUBLE = 2;

    private final Evidence evidence;
    private final Ratio ratio;
    private final Kind kind;
    private final int needed;

    private ChangeWords(Evidence evidence, Kind kind, int needed) {
        this.evidence = evidence;
        this.kind = kind;
        this.needed = needed;
        this.ratio = evidence.ratio();
    }

    /** @param needed replicates still to be measured where it is inconclusive */
    static String of(Evidence evidence, Kind kind, int needed) {
        return new ChangeWords(evidence, kind, needed).sentence();
    }

    private String sentence() {
        if (evidence.replicates() < Evidence.LEAST) {
            return "no verdict under " + Evidence.LEAST + " " + evidence.replicate() + " (" + evidence.replicates()
                    + " measured): " + difference() + ", " + costs();
        }
        List<String> clauses = new ArrayList<>();
        clauses.add(finding());
        robust().ifPresent(clauses::add);
        clauses.addAll(evidence.remarks());
        if (kind == Kind.INCONCLUSIVE) {
            clauses.add(needed());
        }
        return String.join("; ", clauses);
    }

    private String finding() {
        String band = evidence.band().words();
        String figures = difference() + interval();
        return switch (kind) {
            case REGRESSED, IMPROVED -> figures + ", " + costs();
            case EQUIVALENT -> "no change beyond " + band + ": " + figures;
            case INCONCLUSIVE ->
                evidence.shown()
                        ? "a difference, but whether it is beyond " + band + " is open: " + figures
                        : "a change beyond " + band + " is neither shown nor ruled out: " + figures;
        };
    }

    private Optional<String> robust() {
        Beside beside = evidence.beside();
        String figure = signed(Math.exp(beside.value()));
        if (evidence.disagree()) {
            return Optional.of(beside.apart() + " " + figure);
        }
        return kind == Kind.EQUIVALENT ? Optional.empty() : Optional.of(beside.name() + " " + figure);
    }

    private String needed() {
        return needed >= SampleSize.MOST
                ? "no number of " + evidence.replicate() + " under " + SampleSize.MOST + " would tell at this noise"
                : "about " + needed + " more " + evidence.replicate() + " would tell";
    }

    private String difference() {
        double value = ratio.value();
        boolean bytes = evidence.family() == Family.ALLOCATION;
        if (isTimes(value)) {
            double times = Math.max(value, 1 / value);
            String more = bytes ? " times as many bytes" : " times as long";
            String less = bytes ? " times fewer bytes" : " times as fast";
            return Units.figure(times) + (value > 1 ? more : less);
        }
        String percent = String.format(Locale.ROOT, "%.1f %%", Math.abs(100 * (value - 1)));
        String more = bytes ? "more bytes" : "slower";
        String less = bytes ? "fewer bytes" : "faster";
        return percent + " " + (value >= 1 ? more : less);
    }

    private String interval() {
        boolean times = isTimes(ratio.low()) || isTimes(ratio.high());
        return " (95 %: " + signed(ratio.low(), times) + " to " + signed(ratio.high(), times) + ")";
    }

    private String costs() {
        return Units.time(evidence.base(), evidence.unit()) + " → "
                + Units.time(evidence.base() * ratio.value(), evidence.unit());
    }

    private static String signed(double ratio) {
        return signed(ratio, isTimes(ratio));
    }

    private static String signed(double ratio, boolean times) {
        return times
                ? "×" + Units.figure(ratio)
                : String.format(Locale.ROOT, "%+.1f %%", 100 * (ratio - 1)).replace('-', '−');
    }

    private static boolean isTimes(double ratio) {
        return ratio >= DOUBLE || ratio <= 1 / DOUBLE;
    }
}
