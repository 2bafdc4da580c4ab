package dev.hotpath.results.flame;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Keeps of each stack the part from a program's own first frame inwards; stacks without one, such as of idle threads, go. */
public final class BelowFirst implements UnaryOperator<List<String>> {

    private final Pattern own;

    /** @param own matches a whole frame, as async-profiler writes it: {@code shop/Serving.run} */
    public BelowFirst(Pattern own) {
        this.own = own;
    }

    @Override
    public List<String> apply(List<String> stack) {
        for (int i = 0; i < stack.size(); i++) {
            if (own.matcher(stack.get(i)).matches()) {
                return stack.subList(i, stack.size());
            }
        }
        return List.of();
    }
}
