package dev.hotpath.benchmarks.json;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The bytes parsed, counted as operations: beside the time for a payload JMH reports {@code bytes}, the time for one of its
 * bytes, by which payloads of different sizes compare. The score divided by it is the payload's size.
 */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class PayloadBytes {

    public long bytes;
}
