/**
 * Waiting for a database connection: HikariCP with the connection held, beside a pool that is ideal.
 *
 * <p>Operational analysis says what a closed loop must show. N callers share c connections, hold one for S, and think for
 * Z = 0 between: an operation takes R(N) = max(S, N·S/c) on the mean, of which the wait is R − S (Denning and Buzen, 1978).
 * The knee is at N = c and everything behind it is a straight line: queueing, and no defect of any pool.
 *
 * <p>The mean obeys for every fair or unfair pool, because it follows from Little's law alone. The percentiles do not: the
 * caller that returns a connection often takes it again before the longest waiter wakes up (HikariCP #1232, #2192), so the
 * median wait stays near 0 and the 99th percentile is many times that of a first-come-first-served queue. Judge the mean
 * against theory, and read the {@code wait} metric for who pays.
 */
package dev.hotpath.benchmarks.pool;
