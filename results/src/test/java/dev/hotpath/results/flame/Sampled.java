package dev.hotpath.results.flame;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** Stacks as async-profiler writes them. */
final class Sampled {

    /** How a worker's stack begins in a fork of JMH's, down to the loop around the benchmark method. */
    static final String LOOP = "java/lang/Thread.run;org/openjdk/jmh/runner/BenchmarkHandler$BenchmarkTask.call;"
            + "shop/jmh_generated/Cart_add_jmhTest.add_SampleTime;shop/jmh_generated/Cart_add_jmhTest.add_sample_jmhStub";

    static final String WORKER = "[shop.Cart.add-jmh-worker-3 tid=17]";

    private Sampled() {}

    static Stacks stacks(String... lines) {
        try {
            return Stacks.parse(new StringReader(String.join("\n", lines)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Profile nanos(double perOperation, String... lines) {
        return new Profile("wall", stacks(lines), perOperation, "ns/op");
    }
}
