/** Holds verdicts against code whose shape is known: the truth set, measured and judged again and again. */
package dev.hotpath.benchmarks.truth;
