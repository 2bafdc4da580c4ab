package dev.hotpath.benchmarks.lab;

import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Uses;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What is written on a benchmark's method, else on the class that is run, else on those above it: in JMH's order.
 *
 * @param concrete class that is run; the method may be of a class above it
 * @param method null when it is not known
 */
record Declared(Class<?> concrete, Method method) {

    /** Of a benchmark whose class nobody has. */
    static final Declared NOTHING = new Declared(null, null);

    /**
     * What the benchmark declares that a class has or inherits.
     *
     * @param name of its method, or of its group
     */
    static Declared of(Class<?> concrete, String name) {
        for (Class<?> c = concrete; c != null; c = c.getSuperclass()) {
            for (Method method : c.getDeclaredMethods()) {
                Group group = method.getAnnotation(Group.class);
                if (name.equals(group == null ? method.getName() : group.value())
                        && method.isAnnotationPresent(org.openjdk.jmh.annotations.Benchmark.class)) {
                    return new Declared(concrete, method);
                }
            }
        }
        return new Declared(concrete, null);
    }

    /** Empty also where the class is not known. */
    <A extends Annotation> Optional<A> annotation(Class<A> type) {
        if (method == null) {
            return Optional.empty();
        }
        A found = method.getAnnotation(type);
        for (Class<?> c = concrete; found == null && c != null; c = c.getSuperclass()) {
            found = c.getAnnotation(type);
        }
        return Optional.ofNullable(found);
    }

    /** The real servers it needs, where it says so in this program's words. */
    Set<Part> uses() {
        return annotation(Uses.class).map(uses -> Set.of(uses.value())).orElse(Set.of());
    }

    int threads() {
        int threads = annotation(Threads.class).map(Threads::value).orElse(1);
        return threads == Threads.MAX ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /** The threads of a group: those of all its methods together. */
    int group() {
        String name = method == null || !method.isAnnotationPresent(Group.class)
                ? null
                : method.getAnnotation(Group.class).value();
        if (name == null) {
            return 1;
        }
        int threads = 0;
        for (Class<?> c = concrete; c != null; c = c.getSuperclass()) {
            for (Method each : c.getDeclaredMethods()) {
                Group group = each.getAnnotation(Group.class);
                if (group != null && group.value().equals(name)) {
                    GroupThreads share = each.getAnnotation(GroupThreads.class);
                    threads += share == null ? 1 : share.value();
                }
            }
        }
        return threads;
    }

    /** How long one fork warms up and measures, in all modes. */
    Duration measured() {
        if (isSingleShot()) {
            return Duration.ofSeconds(shots());
        }
        Duration warmup = annotation(Warmup.class)
                .map(w -> duration(w.iterations(), Defaults.WARMUP_ITERATIONS, w.time(), w.timeUnit()))
                .orElse(duration(Defaults.WARMUP_TIME, Defaults.WARMUP_ITERATIONS));
        Duration measurement = annotation(Measurement.class)
                .map(m -> duration(m.iterations(), Defaults.MEASUREMENT_ITERATIONS, m.time(), m.timeUnit()))
                .orElse(duration(Defaults.MEASUREMENT_TIME, Defaults.MEASUREMENT_ITERATIONS));
        return warmup.plus(measurement).multipliedBy(modes());
    }

    /** In how many modes it is measured. */
    int modes() {
        int modes = annotation(BenchmarkMode.class).map(m -> m.value().length).orElse(1);
        return Math.max(1, modes);
    }

    /**
     * The values of a parameter as it is written: JMH's list of them can't tell a comma in a value from one between two. Empty
     * where no state that the benchmark takes has it.
     */
    Optional<List<String>> values(String param) {
        List<Class<?>> states = new ArrayList<>();
        states.add(concrete);
        if (method != null) {
            states.addAll(List.of(method.getParameterTypes()));
        }
        try {
            return states.stream()
                    .flatMap(state -> param(state, param).stream())
                    .map(declared -> List.of(declared.value()))
                    .findFirst();
        } catch (LinkageError e) {
            // A field's class is not there.
            return Optional.empty();
        }
    }

    private static Optional<Param> param(Class<?> state, String name) {
        for (Class<?> c = state; c != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (field.getName().equals(name) && field.isAnnotationPresent(Param.class)) {
                    return Optional.of(field.getAnnotation(Param.class));
                }
            }
        }
        return Optional.empty();
    }

    /** The same at most: a single shot may take as long as one of JMH's usual iterations. */
    Duration longest() {
        return isSingleShot() ? duration(Defaults.MEASUREMENT_TIME, shots()) : measured();
    }

    private boolean isSingleShot() {
        return annotation(BenchmarkMode.class)
                .map(mode -> List.of(mode.value()).equals(List.of(Mode.SingleShotTime)))
                .orElse(false);
    }

    /** JMH times none of them, and nobody knows how long one takes. */
    private int shots() {
        int warmup = annotation(Warmup.class)
                .map(Warmup::iterations)
                .filter(n -> n >= 0)
                .orElse(Defaults.WARMUP_ITERATIONS_SINGLESHOT);
        int measurement = annotation(Measurement.class)
                .map(Measurement::iterations)
                .filter(n -> n >= 0)
                .orElse(Defaults.MEASUREMENT_ITERATIONS_SINGLESHOT);
        return warmup + measurement;
    }

    private static Duration duration(int declared, int byDefault, int time, TimeUnit unit) {
        int n = declared < 0 ? byDefault : declared;
        return time < 0 ? duration(Defaults.MEASUREMENT_TIME, n) : duration(new TimeValue(time, unit), n);
    }

    private static Duration duration(TimeValue time, int iterations) {
        return Duration.ofNanos(time.convertTo(TimeUnit.NANOSECONDS)).multipliedBy(iterations);
    }
}
