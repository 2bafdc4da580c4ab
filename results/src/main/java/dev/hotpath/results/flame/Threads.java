package dev.hotpath.results.flame;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a thread is by the name that the JVM, JMH or the program gave it, as async-profiler writes it into a frame. */
enum Threads {
    /** Runs the benchmark. */
    WORKER,
    /** Runs JMH, or anything of the JVM's that has no part in an operation. */
    HARNESS,
    /** Collects garbage, which operations have left. */
    COLLECTOR,
    /** Compiles, as it does while a JVM warms up. */
    COMPILER,
    /** Anything else: the measured component's own threads. */
    OTHER;

    private static final Pattern FRAME = Pattern.compile("\\[(?:(.*) )?tid=\\d+]");

    private static final Pattern COLLECTORS = Pattern.compile(
            "GC Thread.*|G1 .*|Z[A-Z].*|XDirector|XDriver.*|XWorker.*|Shenandoah.*|Concurrent Mark.*|VM Thread|Reference Handler|Finalizer");

    private static final Pattern COMPILERS =
            Pattern.compile("C[12] CompilerThre.*|JVMCI.*|Compiler Thread.*|Sweeper thread");

    private static final Pattern HARNESSES = Pattern.compile(
            "main|java|Signal Dispatcher|Service Thread|Monitor Deflati.*|Common-Cleaner|Notification Th.*|Attach Listener"
                    + "|VM Periodic Task.*|Async-profiler .*|DestroyJavaVM|process reaper.*|CompletableFutur.*");

    /** Whether a frame names the thread that the rest of the stack was seen on. */
    static boolean isThread(String frame) {
        return FRAME.matcher(frame).matches();
    }

    /** The thread's name; empty when it has none. */
    static String name(String frame) {
        Matcher thread = FRAME.matcher(frame);
        return thread.matches() && thread.group(1) != null ? thread.group(1) : "";
    }

    static Threads of(String name) {
        if (name.contains("-jmh-worker-")) {
            return WORKER;
        }
        if (COLLECTORS.matcher(name).matches()) {
            return COLLECTOR;
        }
        if (COMPILERS.matcher(name).matches()) {
            return COMPILER;
        }
        return name.isEmpty() || HARNESSES.matcher(name).matches() ? HARNESS : OTHER;
    }
}
