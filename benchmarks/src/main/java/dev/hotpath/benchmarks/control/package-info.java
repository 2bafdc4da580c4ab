/**
 * What the lab measures itself against: pure CPU work, which tells what the machine gives at every number of threads, and
 * components whose shape is known, which every verdict must find.
 */
package dev.hotpath.benchmarks.control;
