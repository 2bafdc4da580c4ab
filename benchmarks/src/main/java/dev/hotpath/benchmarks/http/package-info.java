/**
 * OkHttp on the hot path: how late its timeouts fire when many calls wait at once, what its dispatcher's five calls a host
 * cost a burst, and what a slow drip does that no read timeout sees.
 */
package dev.hotpath.benchmarks.http;
