/** What the machine added to a measurement, and how much of it can be taken out again. */
package dev.hotpath.results.machine;
