/** Parsing JSON: recommendation payloads by library and size, one number by its digits, and the user's own files. */
package dev.hotpath.benchmarks.json;
