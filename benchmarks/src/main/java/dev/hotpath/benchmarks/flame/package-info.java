/** Flame graphs: forks of their own under async-profiler, and what tells two of them apart. */
package dev.hotpath.benchmarks.flame;
