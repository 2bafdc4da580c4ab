/** Sampled stacks: where the time of an operation goes, and where more of it goes once the load or the size has grown. */
package dev.hotpath.results.flame;
