package dev.hotpath.results.record;

/**
 * What is checked out where the measured jar lies: what it was built from, unless another commit was checked out since.
 *
 * @param sha the full object name
 * @param dirty whether the work tree differs from it
 */
public record Commit(String sha, boolean dirty) {

    /** Seven digits, and {@code -dirty} where that is so. */
    public String shortName() {
        return sha.substring(0, Math.min(7, sha.length())) + (dirty ? "-dirty" : "");
    }
}
