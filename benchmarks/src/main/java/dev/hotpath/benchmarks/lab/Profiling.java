package dev.hotpath.benchmarks.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a fork that is profiled has more than one that is measured.
 *
 * @param profilers JMH's profilers by name, with their options
 * @param iterationMillis how long each measurement iteration takes instead of what the benchmark declares
 */
public record Profiling(Map<String, String> profilers, long iterationMillis) {

    /** As arguments of JMH's own command line. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("-r", iterationMillis + "ms"));
        profilers.forEach(
                (name, options) -> arguments.addAll(List.of("-prof", options.isEmpty() ? name : name + ":" + options)));
        return arguments;
    }
}
