package dev.hotpath.benchmarks;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.hotpath.results.scaling.Scales;
import org.openjdk.jmh.annotations.Benchmark;

/** What a benchmark class declares of itself. */
final class Declares {

    private Declares() {}

    static DescribedPredicate<JavaMethod> benchmarks() {
        return DescribedPredicate.describe("are benchmarks", method -> method.isAnnotatedWith(Benchmark.class));
    }

    static ArchCondition<JavaClass> theirScaling() {
        return new ArchCondition<>("carry @Scales, or have methods that do") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethod method : type.getMethods()) {
                    boolean declared = type.isAnnotatedWith(Scales.class) || method.isAnnotatedWith(Scales.class);
                    if (method.isAnnotatedWith(Benchmark.class) && !declared) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has no @Scales"));
                    }
                }
            }
        };
    }
}
