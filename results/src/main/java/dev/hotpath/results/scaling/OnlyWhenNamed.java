package dev.hotpath.results.scaling;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a benchmark that says nothing about the hot path, such as work of known size that a gate is tried on: a sweep of
 * everything leaves it out, and it is swept where its component, its name or its axis is asked for.
 *
 * <p>On a class it marks every benchmark of the class. Comparing and listing make no difference between these and others.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface OnlyWhenNamed {}
