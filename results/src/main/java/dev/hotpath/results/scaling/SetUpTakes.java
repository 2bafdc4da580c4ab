package dev.hotpath.results.scaling;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says about how long a fork takes to start, set up and end where that is more than the usual second: a plan can't know it, and
 * would promise an end that doesn't come. Once a run is going it goes by what its forks took.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SetUpTakes {

    /** Seconds, on two shared cores. */
    double seconds();
}
