package dev.hotpath.results.scaling;

import java.util.Arrays;
import java.util.List;

/**
 * One sentence a verdict: the figures, what theory explains, and what to do where that is known. No jargon beyond what an
 * engineer reads in a thread dump.
 */
final class Words {

    /** What a bend is looked for with, when asked how many more forks are needed. */
    private static final double WANTED = 1.5;

    private static final int MANY = 60;

    private final Names names;

    /** @param curves all that are judged together, from which each takes its distinguishing parameters */
    Words(List<Curve> curves) {
        names = new Names(curves);
    }

    String obstacle(Curve curve, String obstacle) {
        return "%s: cannot tell: %s".formatted(names.of(curve), obstacle)
                + MachineWords.after(curve, Shape.CANNOT_TELL, null);
    }

    /** @param reserve up to how many times a straight queue it may be; NaN where that was excluded, infinite where it was not asked */
    String sentence(Verdict verdict, Examination.Sample sample, double reserve) {
        return shape(verdict, sample, reserve)
                + ModeWords.after(verdict.curve(), sample)
                + MachineWords.after(verdict.curve(), verdict.shape(), verdict.knee());
    }

    private String shape(Verdict verdict, Examination.Sample sample, double reserve) {
        Curve curve = verdict.curve();
        String name = names.of(curve);
        return switch (verdict.shape()) {
            case FLAT ->
                "%s %s from %s to %s: %s, and %s at the end"
                        .formatted(
                                name,
                                sample.y()[sample.y().length - 1] * Rules.GROWTH < sample.y()[0]
                                        ? "gets no slower"
                                        : "is flat",
                                Units.place(sample.x()[0]),
                                last(curve, sample),
                                at(curve, sample, 0),
                                end(curve, sample));
            case LINEAR ->
                "%s grows in a straight line with %s: %s at %s, %s at %s"
                        .formatted(
                                name,
                                Names.words(curve.axis()),
                                at(curve, sample, 0),
                                place(curve, sample, 0),
                                end(curve, sample),
                                last(curve, sample));
            case SUPERLINEAR ->
                "%s grows faster than its %s, about as their power %s: %s at %s, %s times what the first half of the axis promises; look for work that is done again for each of them (copies, nested loops, big numbers)"
                        .formatted(
                                name,
                                Names.words(curve.axis()),
                                interval(verdict.exponent()),
                                end(curve, sample),
                                last(curve, sample),
                                interval(verdict.excess()));
            case KNEE ->
                "%s bends at %s %s: %s at %s, %s times what the first half of the axis promises; look for what begins there (a cache or a buffer that no longer fits, another code path)"
                        .formatted(
                                name,
                                interval(verdict.knee()),
                                Names.words(curve.axis()),
                                end(curve, sample),
                                last(curve, sample),
                                interval(verdict.excess()));
            case QUEUEING ->
                (curve.kind() == AxisKind.THREADS ? waiting(verdict, sample) : loaded(verdict, sample))
                        + advice(curve, reserve);
            case WORSE_THAN_QUEUEING -> worse(verdict, sample);
            case CANNOT_TELL -> silent(verdict, sample);
        };
    }

    private String waiting(Verdict verdict, Examination.Sample sample) {
        Curve curve = verdict.curve();
        String axis = Names.words(curve.axis());
        String bend = verdict.knee().value() <= sample.x()[0] * 1.1
                ? "waits from the first of its %s on".formatted(axis)
                : "bends at %s %s".formatted(interval(verdict.knee()), axis);
        Prediction prediction = Prediction.of(verdict, sample);
        String theory = prediction == null ? "" : prediction.words(curve);
        String sentence = "%s %s%s: queueing, %s at %s"
                .formatted(
                        names.of(curve),
                        bend,
                        prediction == null ? "" : prediction.knee(curve),
                        end(curve, sample),
                        Units.place(sample.x()[sample.x().length - 1]));
        return sentence
                + (theory.isEmpty() ? ", %s times the level before".formatted(interval(verdict.excess())) : theory);
    }

    /** What mends a queue makes thrashing worse. */
    private static String advice(Curve curve, double reserve) {
        if (Double.isInfinite(reserve)) {
            return "; over so short an axis it can't be told whether it gets worse than a straight queue: measure up to four times"
                    + " as many and more";
        }
        if (!Double.isNaN(reserve)) {
            return "; whether it gets worse than a straight queue can't be told, up to %s times that is possible: measure more forks"
                    .formatted(Units.figure(rounded(reserve)));
        }
        if (curve.kind() != AxisKind.THREADS) {
            return "; take load away, or add servers";
        }
        // Where the cores are used up, neither a larger pool nor a shorter hold would help.
        if (!Double.isNaN(curve.machine().boundFrom())) {
            return "";
        }
        return curve.machine().counted()
                ? "; beyond it callers only wait: hold it for less time, or widen it"
                : "; beyond it callers only wait, for it or for a core, which nobody counted: hold it for less time, and widen it"
                        + " only where cores are free";
    }

    private String loaded(Verdict verdict, Examination.Sample sample) {
        Curve curve = verdict.curve();
        // Who guesses more servers than there are takes for waiting what is worse.
        String reckoned = curve.capacity().orElse(Double.NaN) > 0
                ? ""
                : "; nobody told how many serve, and %d fit best: if there are fewer, it is worse than waiting explains"
                        .formatted(Findings.servers(curve, sample));
        return "%s waits as a busy server makes it: queueing, %s at a %s of %s, %s times as long as at %s%s"
                .formatted(
                        names.of(curve),
                        end(curve, sample),
                        Names.words(curve.axis()),
                        Units.place(sample.x()[sample.x().length - 1]),
                        interval(verdict.excess()),
                        Units.place(sample.x()[0]),
                        reckoned);
    }

    private String worse(Verdict verdict, Examination.Sample sample) {
        Curve curve = verdict.curve();
        return "%s gets worse than waiting explains: %s at %s, %s times what a straight queue would give; look for retries, a contended lock or thrashing"
                .formatted(names.of(curve), end(curve, sample), last(curve, sample), interval(verdict.excess()));
    }

    private String silent(Verdict verdict, Examination.Sample sample) {
        Curve curve = verdict.curve();
        Locations locations = sample.locations();
        String head = "%s: cannot tell: forks %s differ by %s %%"
                .formatted(
                        names.of(curve),
                        locations.modes() != null ? "of one mode" : "at the same point",
                        Units.figure(Math.max(0.1, 100 * locations.scale())));
        if (Double.isNaN(verdict.detectable())) {
            return head;
        }
        String measured = verdict.excess().value() < Rules.EXCESS
                ? ""
                : ", %s times healthy growth may be chance".formatted(interval(verdict.excess()));
        return "%s%s; a bend below %s times healthy growth could have been missed; %s"
                .formatted(head, measured, Units.figure(verdict.detectable()), advice(verdict, sample));
    }

    private static String advice(Verdict verdict, Examination.Sample sample) {
        double forks = 0;
        for (int count : sample.forks()) {
            forks += count / (double) sample.forks().length;
        }
        double now = Math.max(
                Math.log(verdict.detectable()), Math.log(verdict.excess().high()));
        double times = Math.max(1.5, Math.pow(now / Math.log(WANTED), 2));
        int needed = (int) Math.ceil(forks * times);
        return needed > MANY
                ? "quieten the machine first, more forks alone will not do"
                : "measure about %d forks at each point".formatted(needed);
    }

    /** What a known capacity says before anything is measured. */
    private record Prediction(double capacity, double latency, Interval knee) {

        /** A knee this near to the prediction is the predicted one: points are often a factor of two apart. */
        private static final double NEAR = 1.3;

        static Prediction of(Verdict verdict, Examination.Sample sample) {
            if (verdict.curve().capacity().isEmpty()
                    || !(verdict.curve().capacity().getAsDouble() > 0)) {
                return null;
            }
            double capacity = verdict.curve().capacity().getAsDouble();
            Interval knee = verdict.knee();
            // Where it bends before, what lies between is flat no more.
            double level = explains(capacity, knee) ? capacity : Math.min(capacity, knee.low());
            double logs = 0;
            int flat = 0;
            for (int j = 0; j < sample.x().length && (j == 0 || sample.x()[j] <= level); j++, flat++) {
                logs += Math.log(sample.y()[j]);
            }
            double end = sample.x()[sample.x().length - 1];
            // The first point may be one of callers that wait already.
            double from = Math.max(capacity, sample.x()[0]);
            // A secondary metric, such as the wait alone, does not hold the service time that the prediction needs.
            boolean whole = !verdict.curve().statistic().contains(".");
            double latency = whole ? Math.exp(logs / flat) * Math.max(1, end / from) : Double.NaN;
            return new Prediction(capacity, latency, knee);
        }

        String knee(Curve curve) {
            List<String> params = curve.params().entrySet().stream()
                    .filter(param -> param.getValue().equals(Units.figure(capacity)))
                    .map(param -> Names.words(param.getKey()))
                    .toList();
            // Two parameters may happen to have the capacity's value, and only one of them is it.
            String what = params.size() == 1 ? params.get(0) : "capacity";
            if (!explains(capacity, knee)) {
                return ", though its %s is %s".formatted(what, Units.figure(capacity));
            }
            boolean there = rounded(knee.low()) <= capacity && capacity <= rounded(knee.high());
            return there ? ", its " + what : ", near its %s of %s".formatted(what, Units.figure(capacity));
        }

        String words(Curve curve) {
            if (Double.isNaN(latency)) {
                return "";
            }
            return " where theory says " + Units.time(latency, curve.unit());
        }

        private static boolean explains(double capacity, Interval knee) {
            return capacity >= knee.low() / NEAR && capacity <= knee.high() * NEAR;
        }
    }

    private static String interval(Interval interval) {
        String value = Units.figure(rounded(interval.value()));
        String low = Units.figure(rounded(interval.low()));
        String high = Units.figure(rounded(interval.high()));
        return low.equals(high) ? value : "%s (%s to %s)".formatted(value, low, high);
    }

    private static double rounded(double value) {
        if (Math.abs(value) < 0.95) {
            return value;
        }
        return Math.abs(value) >= 9.95 ? Math.rint(value) : Math.rint(value * 10) / 10;
    }

    private static String place(Curve curve, Examination.Sample sample, int point) {
        return Units.place(sample.x()[point]) + " " + Names.words(curve.axis());
    }

    private static String last(Curve curve, Examination.Sample sample) {
        return place(curve, sample, sample.x().length - 1);
    }

    /**
     * The median of the forks, as it is drawn and listed: where they are thought to lie without their drift is another figure. Of
     * forks in two modes the median is of one or the other by chance, so there it is where the commoner lie, and the words say so.
     */
    private static String at(Curve curve, Examination.Sample sample, int point) {
        if (ModeWords.matter(sample.locations())) {
            return Units.time(sample.y()[point], curve.unit());
        }
        double[] forks = curve.points().stream()
                .filter(measured -> measured.x() + 0.0 == sample.x()[point])
                .flatMapToDouble(measured -> Arrays.stream(measured.forks()))
                .filter(fork -> Double.isFinite(fork) && fork > 0)
                .sorted()
                .toArray();
        double median = (forks[(forks.length - 1) / 2] + forks[forks.length / 2]) / 2;
        return Units.time(median, curve.unit());
    }

    private static String end(Curve curve, Examination.Sample sample) {
        return at(curve, sample, sample.x().length - 1);
    }
}
