/** What hotpath itself costs: judging curves, and reading what JMH wrote. */
package dev.hotpath.benchmarks.judge;
