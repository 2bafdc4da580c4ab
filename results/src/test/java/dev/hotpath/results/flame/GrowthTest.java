package dev.hotpath.results.flame;

import static dev.hotpath.results.flame.Sampled.nanos;
import static dev.hotpath.results.flame.Sampled.stacks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final String HOLD = "shop/Cart.add;shop/Hold.await;java/util/concurrent/locks/LockSupport.parkNanos"
            + ";jdk/internal/misc/Unsafe.park;__futex_abstimed_wait_common";
    private static final String BORROW = "shop/Cart.add;com/zaxxer/hikari/pool/HikariPool.getConnection"
            + ";com/zaxxer/hikari/util/ConcurrentBag.borrow;java/util/concurrent/SynchronousQueue.poll"
            + ";jdk/internal/misc/Unsafe.park;__futex_abstimed_wait_common";

    @Test
    void aPoolThatIsWaitedForIsNamedAndNotTheLockBelowIt() {
        Difference difference =
                new Difference(nanos(2e6, HOLD + " 1000"), nanos(32e6, HOLD + " 625", BORROW + " 9375"));

        assertThat(difference.growth().culprit()).isEqualTo("com/zaxxer/hikari/util/ConcurrentBag.borrow");
        assertThat(difference.growth().share()).isCloseTo(1, within(1e-9));
        assertThat(GrowthWords.of(difference, "64 threads"))
                .isEqualTo("of the 30 ms added at 64 threads, 100 % is waiting in ConcurrentBag.borrow");
    }

    @Test
    void whatGrowsInsideTheJdkIsNamedWithWhoCallsIt() {
        String parse = "shop/Cart.add;com/fasterxml/jackson/core/io/BigIntegerParser.parse";
        String multiply = parse + ";java/math/BigInteger.<init>;java/math/BigInteger.destructiveMulAdd";
        Difference difference =
                new Difference(nanos(1e4, parse + " 5", multiply + " 5"), nanos(5e7, parse + " 2", multiply + " 98"));

        assertThat(GrowthWords.of(difference, "64,000 digits"))
                .isEqualTo("of the 50 ms added at 64,000 digits, 98 % is in BigInteger.destructiveMulAdd,"
                        + " below BigIntegerParser.parse");
    }

    @Test
    void whatIsSplitAmongManyIsNamedWhereItSplits() {
        Difference difference = new Difference(
                nanos(100, "shop/Cart.add;shop/A.a 1"),
                nanos(1_000, "shop/Cart.add;shop/A.a 1", "shop/Cart.add;shop/B.b 1", "shop/Cart.add;shop/C.c 1"));

        assertThat(difference.growth().culprit()).isEqualTo("shop/Cart.add");
    }

    @Test
    void whatStaysAsItWasHasNotMovedAlthoughItsShareShrinks() {
        Difference difference = new Difference(nanos(2e6, HOLD + " 100"), nanos(4e6, HOLD + " 50", BORROW + " 50"));

        Moved hold = difference.moved().stream()
                .filter(m -> m.frame().equals("shop.Hold.await"))
                .findFirst()
                .orElseThrow();
        assertThat(hold.totalAdded()).isCloseTo(0, within(1e-6));
        assertThat(hold.before().total()).isEqualTo(1);
        assertThat(hold.after().total()).isEqualTo(0.5);
    }

    @Test
    void withoutACostOfAnOperationSharesAreCompared() {
        Difference difference = new Difference(
                Profile.ofShares("lock", stacks("shop/Cart.add;shop/A.a 9", "shop/Cart.add;shop/B.b 1")),
                nanos(50, "shop/Cart.add;shop/A.a 1", "shop/Cart.add;shop/B.b 9"));

        assertThat(difference.unit()).isEqualTo(Profile.SHARE);
        assertThat(difference.growth().culprit()).isEqualTo("shop/B.b");
        assertThat(GrowthWords.of(difference, "the head"))
                .isEqualTo("what grew with the head, by 80 % of all, is in B.b");
    }

    @Test
    void aPlaceIsNamedWithItsOwnShareAndNotWithThatOfAFrameInSeveral() {
        Difference difference = new Difference(
                Profile.ofShares(
                        "wall",
                        stacks("shop/R.run;shop/A.a;jdk/internal/misc/Unsafe.park 30", "shop/R.run;shop/B.b 70")),
                Profile.ofShares(
                        "wall",
                        stacks(
                                "shop/R.run;shop/A.a;jdk/internal/misc/Unsafe.park 60",
                                "shop/R.run;shop/C.c;jdk/internal/misc/Unsafe.park 40")));

        assertThat(GrowthWords.of(difference, "the sick page"))
                .isEqualTo("what grew with the sick page, by 40 % of all, is waiting in C.c");
    }

    @Test
    void anOperationThatGotCheaperHasNoCulprit() {
        Difference difference = new Difference(nanos(200, "shop/A.a 1"), nanos(100, "shop/A.a 1"));

        assertThat(difference.growth().culprit()).isNull();
        assertThat(GrowthWords.isWorthSaying(difference, nanos(200, "shop/A.a 1")))
                .isFalse();
    }

    @Test
    void generatedClassesHaveTheSameNameInEveryJvm() {
        Unnumbered unnumbered = new Unnumbered();

        assertThat(stacks(
                                "a/B$$Lambda.0x00007f8a1c0d0a10.run;java/lang/invoke/LambdaForm$MH.0x0000000801000400.invoke 1")
                        .map(unnumbered)
                        .collapsed())
                .isEqualTo("a/B$$Lambda.run;java/lang/invoke/LambdaForm$MH.invoke 1\n");
        assertThat(stacks(
                                "a/B$$Lambda$14+0x0000000801000400.run;jdk/internal/reflect/GeneratedMethodAccessor12.invoke 1")
                        .map(unnumbered)
                        .collapsed())
                .isEqualTo("a/B$$Lambda.run;jdk/internal/reflect/GeneratedMethodAccessor.invoke 1\n");
    }
}
