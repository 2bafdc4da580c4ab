/** Two sides compared: which benchmarks changed, which surely did not, and which can't be told. */
package dev.hotpath.results.compare;
