package dev.hotpath.results.scaling;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the curves of a benchmark that the default, quick run takes; a run of the whole component takes all of them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Principal {

    /**
     * Restricts parameters, each as {@code name=value}; a name given twice keeps both values. Empty: every combination of
     * the benchmark's other parameters is principal.
     */
    String[] value() default {};
}
