package dev.hotpath.benchmarks.flame;

import dev.hotpath.results.flame.Frame;
import dev.hotpath.results.flame.Moved;
import java.util.List;
import java.util.Map;

/**
 * What a {@code flame/*.json} holds: one profile, or two and their difference.
 *
 * @param schema {@value #SCHEMA}
 * @param benchmark the JMH name, or what else was profiled
 * @param axis the axis of the bend; null where the profiles do not lie on one
 * @param params the parameters that the profiles have in common
 * @param event {@code cpu}, {@code wall}, {@code alloc} or {@code lock}
 * @param sides the profile, or the one before and the one after
 * @param difference the file of the differential flame graph, in the same folder; null with one profile
 * @param unit what costs are in: {@code ns/op}, {@code B/op}, or {@code share} where an operation's cost is not known
 * @param added what an operation costs more after than before, in the unit; 0 with one profile
 * @param moved the frames that moved most, by what they cost an operation; empty with one profile
 * @param words the difference in a sentence; empty with one profile
 */
public record FlameRecord(
        String schema,
        String benchmark,
        String axis,
        Map<String, String> params,
        String event,
        List<Side> sides,
        String difference,
        String unit,
        double added,
        List<Moved> moved,
        String words) {

    /** The version of the document's form. */
    public static final String SCHEMA = "hotpath.flame/1";

    /**
     * One profile.
     *
     * @param at where it was taken, in words: {@code 64 threads}, {@code head}, {@code sick}
     * @param x the place on the axis; null where there is none
     * @param sampled the event that was sampled, where another stood in for the one asked for
     * @param samples the sum of all counts: samples, for {@code alloc} bytes and for {@code lock} nanoseconds
     * @param perOperation what one operation costs as a whole, in the record's unit
     * @param html the file of the flame graph, in the same folder
     * @param collapsed the file of the collapsed stacks, in the same folder
     * @param top the frames with the largest shares of their own
     */
    public record Side(
            String at,
            Double x,
            String sampled,
            long samples,
            double perOperation,
            String html,
            String collapsed,
            List<Frame> top) {}
}
