/** What the machine itself adds to a measurement: the time threads wait for a core, and how many cores there really are. */
package dev.hotpath.benchmarks.machine;
