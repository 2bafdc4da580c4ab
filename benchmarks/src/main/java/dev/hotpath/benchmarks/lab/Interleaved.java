package dev.hotpath.benchmarks.lab;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the benchmark that the lab runs in between all others, at the same thread counts: it does nothing but compute, so
 * when it changes within a run, the machine did.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Interleaved {}
