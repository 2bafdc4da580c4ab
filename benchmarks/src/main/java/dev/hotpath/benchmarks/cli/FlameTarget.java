package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Plan;
import dev.hotpath.results.sweep.Sweep;
import java.util.List;

/**
 * What is profiled, and where.
 *
 * @param plan has the benchmark
 * @param points one, or the two sides of a bend
 */
record FlameTarget(Plan plan, Sweep sweep, List<Double> points) {}
