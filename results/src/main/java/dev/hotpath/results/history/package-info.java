/** Many runs over time: since which commit a benchmark is slower or faster. */
package dev.hotpath.results.history;
