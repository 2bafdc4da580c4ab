package dev.hotpath.benchmarks.control;

import dev.hotpath.results.scaling.Shape;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What theory says of a benchmark's curve, so that verdicts can be held against it. It is the only place where this is said:
 * a benchmark that carries it is part of the truth set.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Truth {

    /** The shapes that are right; more than one only where theory's own has no name among them. */
    Shape[] value();
}
