/**
 * How often a comparison is wrong: the same code compared with itself, and changes of known size, on recorded forks, beside what
 * other tools say of the same forks.
 */
package dev.hotpath.results.gate;
