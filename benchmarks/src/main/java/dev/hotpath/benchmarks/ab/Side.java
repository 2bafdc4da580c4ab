package dev.hotpath.benchmarks.ab;

import dev.hotpath.benchmarks.lab.ForeignJar;
import dev.hotpath.results.record.Commit;

/**
 * One of the two that are compared.
 *
 * @param words what it is
 * @param jar a private copy, which nobody replaces meanwhile
 * @param sha256 of the jar's bytes, in hexadecimal
 * @param commit it was built of; null for a jar that was there already
 */
public record Side(String words, ForeignJar jar, String sha256, Commit commit) {}
