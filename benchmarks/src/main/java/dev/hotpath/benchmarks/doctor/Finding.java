package dev.hotpath.benchmarks.doctor;

/**
 * What one check found.
 *
 * @param check its name
 * @param figure what was measured, in a few words
 * @param meaning what that means for verdicts, one sentence
 */
public record Finding(String check, Status status, String figure, String meaning) {

    static Finding ok(String check, String figure, String meaning) {
        return new Finding(check, Status.OK, figure, meaning);
    }

    static Finding warning(String check, String figure, String meaning) {
        return new Finding(check, Status.WARNING, figure, meaning);
    }

    static Finding missing(String check, String figure, String meaning) {
        return new Finding(check, Status.MISSING, figure, meaning);
    }
}
