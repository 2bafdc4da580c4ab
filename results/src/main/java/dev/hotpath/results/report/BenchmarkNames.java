package dev.hotpath.results.report;

/** What people call a benchmark. */
final class BenchmarkNames {

    private BenchmarkNames() {}

    /** Class and method of {@code package.Class.method}; as it is where there is less. */
    static String brief(String benchmark) {
        return benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
    }
}
