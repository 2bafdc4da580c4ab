package dev.hotpath.benchmarks.judge;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Judge;
import dev.hotpath.results.scaling.OnlyWhenNamed;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.Verdict;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Judging many curves at once, as after a run of a whole suite: 999 bootstrap samples for each, on all cores.
 *
 * <p><b>Why it exists.</b> The verdicts must be there when the run ends, and a large project has a thousand curves.
 * They are judged one by one but for the correction of their p-values for their number, which sorts them.
 *
 * <p><b>Axis.</b> Curves, as many of each truth at every point; along sizes, or along threads, of which those that rise are
 * asked twice. <b>Expect</b> linear, and 1,000 curves in 3 s on two cores. The heap is that of a small container.
 *
 * <p>Instead of JMH's warm-up the same curves are judged at every point before anything is measured: five curves alone are
 * over before the code that judges them is compiled, and judging three thousand for nothing takes long.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar Judging -p curves=1000}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms512m", "-Xmx512m"})
@Warmup(iterations = 0)
@Measurement(iterations = 1, time = 1, timeUnit = TimeUnit.SECONDS)
@OnlyWhenNamed
public class Judging {

    private static final long SEED = 20_240_229;
    private static final int JUDGED_BEFORE = 100;
    private static final int ROUNDS = 5;

    @Param({"5", "15", "40", "120", "350", "1000", "3000"})
    public int curves;

    /** What the curves are measured along: SIZE or THREADS. */
    @Param({"SIZE", "THREADS"})
    public AxisKind kind;

    private final Judge judge = new Judge(SEED);
    private List<Curve> drawn;

    /**
     * Draws the curves.
     *
     * @throws IllegalArgumentException when there wouldn't be as many of each truth, or there are none along that axis
     */
    @Setup
    public void draw() {
        SyntheticCurves synthetic = new SyntheticCurves(kind, SEED);
        if (synthetic.truths() == 0) {
            throw new IllegalArgumentException("kind=" + kind + ": curves are drawn along SIZE or THREADS");
        }
        if (curves < 1 || curves % synthetic.truths() != 0) {
            throw new IllegalArgumentException(
                    "curves=" + curves + ": a multiple of " + synthetic.truths() + " holds as many of each truth");
        }
        for (int round = 0; round < ROUNDS; round++) {
            judge.judge(new SyntheticCurves(kind, round).next(JUDGED_BEFORE));
        }
        drawn = synthetic.next(curves);
    }

    @Benchmark
    @Does("judging curves")
    @Scales(
            component = "judge",
            along = "curves",
            kind = AxisKind.SIZE,
            points = {5, 15, 40, 120, 350, 1000, 3000})
    public List<Verdict> judge() {
        return judge.judge(drawn);
    }
}
