package dev.hotpath.results.calibration;

import dev.hotpath.results.scaling.Curve;

/** A way of telling from a curve whether its latency goes nonlinear, so that ours can be compared with others. */
public interface Method {

    /** As the calibration table calls it. */
    String name();

    /** The answer on one curve, judged alone. The same curve gives the same answer; safe for use by several threads. */
    Answer judge(Curve curve);
}
