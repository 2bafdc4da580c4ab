package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Asked;
import dev.hotpath.benchmarks.lab.Benchmark;
import dev.hotpath.benchmarks.lab.Catalog;
import dev.hotpath.benchmarks.lab.ForeignJar;
import dev.hotpath.benchmarks.lab.Plan;
import dev.hotpath.benchmarks.lab.Planner;
import dev.hotpath.fixtures.Nearest;
import dev.hotpath.results.record.BenchmarkName;
import dev.hotpath.results.sweep.AxisValue;
import dev.hotpath.results.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds the one benchmark, the parameters and the points that somebody means. */
final class FlameChoice {

    private static final int LISTED = 5;

    private final Catalog own = Catalog.onClassPath();
    private final ForeignJar foreign;

    private final List<Double> supplied;

    /**
     * @param foreign somebody else's jar; null for this program's own benchmarks
     * @param supplied the sizes of the user's own payloads
     */
    FlameChoice(ForeignJar foreign, List<Double> supplied) {
        this.foreign = foreign;
        this.supplied = supplied;
    }

    /**
     * The two sides of a bend, as they are written.
     *
     * @param below null for one point alone
     * @param above null for the last of the axis
     */
    record Sides(String below, String above) {

        List<String> written() {
            return Stream.of(below, above).filter(Objects::nonNull).toList();
        }
    }

    /**
     * @param written a benchmark's name, its end, or an expression that matches no other
     * @param axis null for what it declares
     * @param params those that are named; the axis may be among them
     * @param sides the points as they are written
     * @throws BadInput when that is not one benchmark with such parameters and points
     */
    FlameTarget of(String written, String axis, Map<String, String> params, Sides sides) throws InterruptedException {
        List<String> points = sides.written();
        Catalog all = foreign == null ? own : foreign.catalog();
        String name = name(all, written);
        Catalog declared = all.matching(Pattern.compile("^" + Pattern.quote(name) + "$"));
        Benchmark one = declared.benchmarks().get(0);
        String along = axis == null && one.scales() == null ? Sweep.THREADS : axis;
        boolean anyThreads = isAnyThreads(one, along);
        if (anyThreads && sides.below() != null && sides.above() == null) {
            throw new BadInput("--below " + sides.below() + " alone: " + name
                    + " declares no points along threads, so there is no last one: give --above too");
        }
        Catalog chosen = along == null
                ? declared
                : declared.asked(new Asked(along, null, asked(one, along, anyThreads, points)));
        Planner planner = new Planner(chosen, supplied, own);
        Plan plan = planner.planOf(Set.of(name), 1);
        if (plan.sweeps().isEmpty()) {
            throw new BadInput(name + (axis == null ? " declares no points of an axis" : " has no axis " + axis)
                    + ": name one with --axis, of " + String.join(", ", declared.axes()));
        }
        List<Sweep> quick = planner.plan(List.of(), true, 1).sweeps();
        Sweep usual = quick.isEmpty() ? plan.sweeps().get(0) : quick.get(0);
        List<String> where = new ArrayList<>(points);
        Map<String, String> others = new TreeMap<>(usual.params());
        params.forEach((param, value) -> {
            if (param.equals(usual.axis())) {
                where.add(value);
            } else if (others.replace(param, value) == null) {
                throw new BadInput("-p " + param + ": " + name + " has no such parameter"
                        + Nearest.to(param, others.keySet())
                                .map(n -> "; did you mean " + n + "?")
                                .orElse("; it has " + String.join(", ", declared.axes())));
            }
        });
        if (anyThreads && where.isEmpty()) {
            where.add(Integer.toString(one.wholeGroups(Math.max(1, one.threads()))));
        }
        Sweep sweep = with(others, usual);
        return new FlameTarget(plan, sweep, points(one, sweep, where, sides.below() != null && sides.above() == null));
    }

    /** Whether it is to be looked at along threads without saying how many it takes. */
    private static boolean isAnyThreads(Benchmark one, String along) {
        boolean declared = one.scales() != null && one.scales().along().equals(along);
        return Sweep.THREADS.equals(along) && !declared && !one.params().containsKey(along);
    }

    /** A curve has two points and more, a look may have one: the others are those that the benchmark has by itself. */
    private static List<String> asked(Benchmark one, String along, boolean anyThreads, List<String> points) {
        if (points.size() == 2) {
            return points;
        }
        if (one.scales() != null && one.scales().along().equals(along)) {
            // As it declares.
            return List.of();
        }
        if (anyThreads) {
            // Any number is a point along threads; JMH runs whole groups only.
            return List.of(Integer.toString(one.group()), Integer.toString(2 * one.group()));
        }
        return points.isEmpty()
                ? List.of()
                : Stream.concat(one.params().getOrDefault(along, List.of()).stream(), points.stream())
                        .distinct()
                        .toList();
    }

    private static String name(Catalog all, String written) {
        List<String> names = all.names();
        List<String> ending = names.stream()
                .filter(n -> n.equals(written) || n.endsWith("." + written) || n.contains("." + written + "."))
                .toList();
        List<String> meant = ending.isEmpty() ? matching(all, written) : ending;
        if (meant.size() == 1) {
            return meant.get(0);
        }
        if (meant.isEmpty()) {
            List<String> brief = names.stream().map(BenchmarkName::brief).toList();
            throw new BadInput("no benchmark is '" + written + "'"
                    + Nearest.to(written, brief)
                            .map(n -> "; did you mean " + n + "?")
                            .orElse("; -l lists them"));
        }
        throw new BadInput("'" + written + "' may be any of " + meant.size() + " benchmarks, and one is profiled: name "
                + String.join(
                        ", ",
                        meant.stream().limit(LISTED).map(BenchmarkName::brief).toList())
                + (meant.size() > LISTED ? " or another" : ""));
    }

    private static List<String> matching(Catalog all, String written) {
        try {
            return all.matching(Pattern.compile(written)).names();
        } catch (PatternSyntaxException e) {
            throw new BadInput(
                    "'" + written + "' is neither a benchmark nor a regular expression: " + e.getDescription());
        }
    }

    /** @param toTheLast whether one point is the side below the axis' last */
    private static List<Double> points(Benchmark one, Sweep sweep, List<String> written, boolean toTheLast) {
        List<Double> points = new ArrayList<>();
        for (String text : written) {
            double x = AxisValue.of(text)
                    .orElseThrow(() -> new BadInput("'" + text + "' is no number along " + sweep.axis()));
            boolean known = sweep.values() == null || sweep.points().contains(x);
            if (!known || sweep.alongThreads() && (x < 1 || x != Math.rint(x))) {
                throw new BadInput("'" + text + "' is no point of " + sweep.axis() + ": it has "
                        + String.join(
                                ", ",
                                sweep.points().stream().map(sweep::valueAt).toList()));
            }
            points.add(sweep.alongThreads() ? one.wholeGroups((int) x) : x);
        }
        double last = sweep.points().get(sweep.points().size() - 1);
        if (points.size() == 1 && toTheLast) {
            points.add(last);
        }
        if (points.size() == 2 && points.get(0).equals(points.get(1)) && one.group() > 1 && sweep.alongThreads()) {
            throw new BadInput("both sides are " + points.get(0).intValue() + " threads: JMH runs whole groups of "
                    + one.group() + " only");
        }
        if (points.size() > 2 || points.size() == 2 && points.get(0).equals(points.get(1))) {
            throw new BadInput("a bend has two sides: give --below and --above, and nothing else of " + sweep.axis());
        }
        return points.isEmpty() ? List.of(last) : List.copyOf(points);
    }

    private static Sweep with(Map<String, String> params, Sweep sweep) {
        return new Sweep(
                sweep.benchmark(),
                sweep.component(),
                sweep.does(),
                sweep.axis(),
                sweep.kind(),
                sweep.metric(),
                sweep.capacity(),
                params,
                sweep.points(),
                sweep.values());
    }
}
