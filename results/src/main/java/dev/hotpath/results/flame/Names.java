package dev.hotpath.results.flame;

import java.util.Set;
import java.util.regex.Pattern;

/** What async-profiler's names of frames mean. */
final class Names {

    private static final Pattern JDK = Pattern.compile("(?:java|javax|jdk|sun|com/sun)/.*");

    private static final Pattern WAITING = Pattern.compile(
            ".*\\.(?:park|parkNanos|parkUntil|wait|wait0|sleep|sleep0|sleepNanos0|poll0?|epollWait|join|await|awaitNanos|read0|accept0?)");

    /** Functions of the C library and the kernel in which a thread that waits is seen. */
    private static final Set<String> WAITING_NATIVE = Set.of(
            "__futex_abstimed_wait_common",
            "pthread_cond_wait",
            "pthread_cond_timedwait",
            "epoll_wait",
            "poll",
            "__poll",
            "recv",
            "__recv",
            "read",
            "nanosleep");

    private static final Pattern MARK = Pattern.compile("_\\[[a-z0-9]]$");

    private Names() {}

    /** Whether it is a Java method: {@code java/util/HashMap.get}. */
    static boolean isJava(String frame) {
        return frame.indexOf('/') > 0 && frame.indexOf('.') > 0 && frame.charAt(0) != '[';
    }

    static boolean isJdk(String frame) {
        return JDK.matcher(frame).matches();
    }

    static boolean isWaiting(String frame) {
        return isJava(frame) ? isJdk(frame) && WAITING.matcher(frame).matches() : WAITING_NATIVE.contains(frame);
    }

    /** {@code java.util.HashMap.get}; async-profiler's marks for kernel functions and for allocated classes are left out. */
    static String readable(String frame) {
        String name = MARK.matcher(frame).replaceAll("");
        return isJava(name) ? name.replace('/', '.') : name;
    }

    /** {@code HashMap.get}. */
    static String brief(String frame) {
        return isJava(frame) ? frame.substring(frame.lastIndexOf('/', frame.lastIndexOf('.')) + 1) : frame;
    }
}
