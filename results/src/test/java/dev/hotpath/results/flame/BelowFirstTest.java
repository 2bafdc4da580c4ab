package dev.hotpath.results.flame;

import static dev.hotpath.results.flame.Sampled.stacks;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BelowFirstTest {

    @Test
    void aStackBeginsWithTheProgramsOwnFirstFrameAndIdleThreadsAreGone() {
        BelowFirst cut = new BelowFirst(Pattern.compile("shop/Serving\\.run"));

        assertThat(stacks(
                                "[http-1 tid=4];java/lang/Thread.run;shop/Serving.run;shop/Cart.add;shop/Serving.run 3",
                                "[http-2 tid=5];java/lang/Thread.run;java/util/concurrent/LinkedBlockingQueue.take 8")
                        .map(cut)
                        .collapsed())
                .isEqualTo("shop/Serving.run;shop/Cart.add;shop/Serving.run 3\n");
    }
}
