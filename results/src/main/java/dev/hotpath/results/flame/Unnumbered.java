package dev.hotpath.results.flame;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Takes out of the names of generated classes what differs from JVM to JVM, so that two profiles can be compared. */
public final class Unnumbered implements UnaryOperator<List<String>> {

    private static final Pattern HIDDEN = Pattern.compile(
            "(\\$\\$Lambda|LambdaForm\\$[A-Z]+|\\$\\$InjectedInvoker)(?:\\$\\d+)?(?:[.+/]0x[0-9a-f]+)?");

    private static final Pattern COUNTED =
            Pattern.compile("(Generated(?:Serialization)?(?:Method|Constructor)Accessor|\\$Proxy)\\d+");

    @Override
    public List<String> apply(List<String> stack) {
        return stack.stream().map(Unnumbered::unnumbered).toList();
    }

    private static String unnumbered(String frame) {
        if (!Names.isJava(frame)) {
            return frame;
        }
        return COUNTED.matcher(HIDDEN.matcher(frame).replaceAll("$1")).replaceAll("$1");
    }
}
