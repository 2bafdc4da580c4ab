package dev.hotpath.results.scaling;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares how a JMH benchmark scales: the axis along which it is swept and judged. This declaration is the only place
 * where a benchmark is made known to the lab; it works the same on benchmarks in other people's jars.
 *
 * <p>On a method it describes that benchmark, on a class every benchmark of the class that has none of its own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Scales {

    /** The component on the hot path this benchmark stands for: {@code pool}, {@code redis}, {@code http}, ... */
    String component();

    /** The axis: the name of a JMH {@code @Param}, or {@code "threads"} for JMH's worker threads. */
    String along();

    /** What the axis counts. */
    AxisKind kind();

    /** Where on the axis it is measured, ascending. Empty: the points come from outside, such as the user's own files. */
    double[] points();

    /**
     * The {@code @Param} (or a number, such as {@code "4"}) that bounds how many callers are served at once, from which the
     * knee is predicted; empty when none is known.
     */
    String capacity() default "";

    /**
     * The secondary metric that is judged instead of the benchmark's own score, such as a wait or an overshoot; empty for
     * the score.
     */
    String metric() default "";
}
