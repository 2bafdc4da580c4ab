package dev.hotpath.results.machine;

import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.JmhResult;
import java.util.List;

/**
 * How many cores a measurement had.
 *
 * @param usable how many it may use, a container's limit included; NaN when unknown
 * @param effective how many of them really ran at once; NaN when unknown
 */
public record Cores(double usable, double effective) {

    public static final Cores UNKNOWN = new Cores(Double.NaN, Double.NaN);

    /** Above this share of the effective cores the latency says as much of the machine as of the component. */
    private static final double BOUND = 0.7;

    /** As a run recorded them. */
    public static Cores of(Environment environment) {
        if (environment.cpu() == null) {
            return UNKNOWN;
        }
        double cores = environment.cpu().cores();
        Double limit =
                environment.limits() == null ? null : environment.limits().cpus();
        double usable = limit == null ? cores : Math.min(cores, limit);
        double effective = environment.cpu().effectiveCores();
        return new Cores(usable, effective > 0 ? Math.min(usable, effective) : usable);
    }

    /**
     * From which place on along an axis of load a curve is CPU-bound, so that its latency can't be attributed to the
     * component. A place is when more than 70 % of the effective cores are busy, by this load: its threads run or wait for
     * a core rather than being blocked, or the cores were not that busy at the first place. What only neighbours keep busy
     * does not bind.
     *
     * @param places ascending along the axis
     * @return the first place of those that are bound up to the end; the number of places when there are none
     */
    public int boundFrom(List<JmhResult> places) {
        List<Load> loads = places.stream().map(Load::of).toList();
        int from = loads.size();
        while (from > 0 && bound(loads.get(from - 1), loads.get(0))) {
            from--;
        }
        return from;
    }

    private boolean bound(Load load, Load first) {
        return saturated(load) && (load.running() >= 0.5 || !saturated(first));
    }

    private boolean saturated(Load load) {
        return load.busy() > BOUND * effective;
    }
}
