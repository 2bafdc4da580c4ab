package dev.hotpath.benchmarks.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long trials take: from what their benchmarks say before any has run, then from what they took. Set-up differs by more than
 * settings tell (a 30 MB payload is generated before it is parsed), so what was seen at a place is what is expected of it.
 */
final class Estimates {

    private final Plan plan;
    private final Map<Trial.Place, double[]> seen = new HashMap<>();
    private double expectedSoFar;
    private double tookSoFar;

    Estimates(Plan plan) {
        this.plan = plan;
    }

    void took(Trial trial, double seconds) {
        expectedSoFar += bySettings(trial);
        tookSoFar += seconds;
        double[] sum = seen.computeIfAbsent(trial.place(), p -> new double[2]);
        sum[0] += seconds;
        sum[1]++;
    }

    double seconds(Trial trial) {
        double[] sum = seen.get(trial.place());
        if (sum != null) {
            return sum[0] / sum[1];
        }
        return bySettings(trial) * (expectedSoFar > 0 ? tookSoFar / expectedSoFar : 1);
    }

    double seconds(List<Trial> trials) {
        return trials.stream().mapToDouble(this::seconds).sum();
    }

    private double bySettings(Trial trial) {
        return plan.expected(trial).toNanos() / 1e9;
    }
}
