/** A whole landing page under load: arrivals that wait for nobody, and users who wait for their page. */
package dev.hotpath.benchmarks.page;
