package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Scales;
import java.lang.annotation.Annotation;

/** How a benchmark scales by the word of the user, who does not annotate it but says the same. */
record Scaling(String component, String along, AxisKind kind, double[] points, String capacity, String metric)
        implements Scales {

    @Override
    public Class<? extends Annotation> annotationType() {
        return Scales.class;
    }
}
