/** Two states of a program measured side by side: where their jars come from, and how their forks are paired. */
package dev.hotpath.benchmarks.ab;
