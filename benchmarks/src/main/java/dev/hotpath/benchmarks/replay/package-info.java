/** What attribution asks for, run on real systems. It knows two systems, and never how one was made from the other. */
package dev.hotpath.benchmarks.replay;
