/**
 * Work of known size, to which a known change can be added: what a comparison is tried on, since the right answer is known.
 * {@link dev.hotpath.benchmarks.planted.Plant} says how.
 */
package dev.hotpath.benchmarks.planted;
