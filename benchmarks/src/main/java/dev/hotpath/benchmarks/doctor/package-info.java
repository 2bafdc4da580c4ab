/** What this machine can and cannot measure, and what that means for verdicts. */
package dev.hotpath.benchmarks.doctor;
