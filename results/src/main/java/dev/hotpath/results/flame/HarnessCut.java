package dev.hotpath.results.flame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Cuts JMH out of the stacks of one of its forks. Of a worker's stacks the part below JMH's generated loop is kept, which
 * begins with the benchmark method; what else a worker does is the harness. Threads of the component under test stay, below
 * a frame with their name; garbage collection stays below one frame; compilation, which belongs to the warm-up, does not.
 *
 * <p>The stacks must begin with the frame of their thread, as async-profiler writes them with {@code threads}.
 */
public final class HarnessCut implements UnaryOperator<List<String>> {

    /** The frame below which the collector's threads are. */
    public static final String COLLECTION = "[garbage collection]";

    /** JMH puts a class of that name around each benchmark, in a package of its own. */
    private static final Pattern GENERATED = Pattern.compile(".*/jmh_generated/[^/]*_jmhTest\\..*");

    /** The methods of it that call the benchmark; others set up and tear down. */
    private static final Pattern LOOP = Pattern.compile(".*(?:_jmhStub|_SingleShotTime)");

    /** What these call beside it: black holes, and a sleep in which JMH lets the iteration's other threads catch up. */
    private static final Pattern NO_BENCHMARK =
            Pattern.compile("org/openjdk/jmh/.*|java/util/concurrent/TimeUnit\\.sleep");

    private static final Pattern JMH = Pattern.compile("org/openjdk/jmh/runner/.*");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final boolean onlyWorkers;
    private final boolean byThread;

    /**
     * @param onlyWorkers whether the other threads are left out too: in a profile of waiting they wait for nothing that
     *     matters
     * @param byThread whether threads are told apart, by their names: their ids differ from fork to fork
     */
    public HarnessCut(boolean onlyWorkers, boolean byThread) {
        this.onlyWorkers = onlyWorkers;
        this.byThread = byThread;
    }

    /** The stack without its harness; empty when nothing is left. */
    @Override
    public List<String> apply(List<String> stack) {
        String first = stack.get(0);
        boolean named = Threads.isThread(first);
        List<String> frames = withoutThread(stack);
        int generated = lastGenerated(frames);
        if (generated >= 0) {
            return isBenchmark(frames, generated)
                    ? below(
                            named && byThread ? "[" + Threads.name(first) + "]" : null,
                            frames.subList(generated + 1, frames.size()))
                    : List.of();
        }
        if (onlyWorkers || frames.stream().anyMatch(f -> JMH.matcher(f).matches())) {
            return List.of();
        }
        String name = Threads.name(first);
        return switch (Threads.of(name)) {
            case WORKER, HARNESS, COMPILER -> List.of();
            case COLLECTOR -> below(COLLECTION, frames);
            case OTHER -> below("[" + (byThread ? name : NUMBER.matcher(name).replaceAll("*")) + "]", frames);
        };
    }

    /** The stack without the frame of its thread. */
    public static List<String> withoutThread(List<String> stack) {
        return Threads.isThread(stack.get(0)) ? stack.subList(1, stack.size()) : stack;
    }

    private static List<String> below(String root, List<String> frames) {
        if (root == null || frames.isEmpty()) {
            return frames;
        }
        List<String> whole = new ArrayList<>();
        whole.add(root);
        whole.addAll(frames);
        return whole;
    }

    private static boolean isBenchmark(List<String> frames, int generated) {
        return LOOP.matcher(frames.get(generated)).matches()
                && generated + 1 < frames.size()
                && !NO_BENCHMARK.matcher(frames.get(generated + 1)).matches();
    }

    private static int lastGenerated(List<String> frames) {
        for (int i = frames.size() - 1; i >= 0; i--) {
            if (GENERATED.matcher(frames.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }
}
