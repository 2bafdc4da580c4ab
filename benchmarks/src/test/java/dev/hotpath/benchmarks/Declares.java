package dev.hotpath.benchmarks;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.hotpath.benchmarks.machine.WorkEnds;
import dev.hotpath.results.scaling.Scales;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.TearDown;

/** What a benchmark class declares of itself. */
final class Declares {

    private Declares() {}

    static DescribedPredicate<JavaMethod> benchmarks() {
        return DescribedPredicate.describe("are benchmarks", method -> method.isAnnotatedWith(Benchmark.class));
    }

    static DescribedPredicate<JavaMethod> tearsATrialDown() {
        return DescribedPredicate.describe(
                "tear a trial down",
                method -> method.tryGetAnnotationOfType(TearDown.class)
                        .map(tearDown -> tearDown.value() == Level.Trial)
                        .orElse(false));
    }

    static ArchCondition<JavaMethod> thatTheWorkEnds() {
        return new ArchCondition<>("say so first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                int said = method.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(WorkEnds.class))
                        .mapToInt(JavaMethodCall::getLineNumber)
                        .min()
                        .orElse(Integer.MAX_VALUE);
                boolean first = method.getMethodCallsFromSelf().stream().allMatch(call -> call.getLineNumber() >= said);
                if (said == Integer.MAX_VALUE || !first) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " does not begin with WorkEnds.now()"));
                }
            }
        };
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
