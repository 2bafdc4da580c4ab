package dev.hotpath.results.flame;

import static dev.hotpath.results.flame.Sampled.LOOP;
import static dev.hotpath.results.flame.Sampled.WORKER;
import static dev.hotpath.results.flame.Sampled.stacks;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HarnessCutTest {

    private static final HarnessCut EVERYTHING = new HarnessCut(false, false);
    private static final HarnessCut WORKERS = new HarnessCut(true, false);

    @Test
    void aWorkersStackBeginsWithTheBenchmark() {
        assertThat(cut(EVERYTHING, WORKER + ";" + LOOP + ";shop/Cart.add;shop/Cart.sum 5"))
                .containsExactly("shop/Cart.add;shop/Cart.sum 5");
    }

    @Test
    void workersAreTheSameWhateverTheirNumber() {
        String other = "[shop.Cart.add-jmh-worker-4 tid=18]";

        assertThat(cut(EVERYTHING, WORKER + ";" + LOOP + ";shop/Cart.add 5", other + ";" + LOOP + ";shop/Cart.add 6"))
                .containsExactly("shop/Cart.add 11");
        assertThat(cut(new HarnessCut(false, true), WORKER + ";" + LOOP + ";shop/Cart.add 5"))
                .containsExactly("[shop.Cart.add-jmh-worker-3];shop/Cart.add 5");
    }

    @Test
    void theLoopItselfIsTheHarnesssTime() {
        assertThat(cut(EVERYTHING, WORKER + ";" + LOOP + " 5")).isEmpty();
    }

    @Test
    void aBenchmarkWithoutALoopIsCutBelowWhatCallsIt() {
        assertThat(cut(EVERYTHING, WORKER + ";shop/jmh_generated/Cart_add_jmhTest.add_SingleShotTime;shop/Cart.add 5"))
                .containsExactly("shop/Cart.add 5");
    }

    @Test
    void whatJmhDoesBetweenBenchmarksIsNotTheirs() {
        String method = WORKER + ";shop/jmh_generated/Cart_add_jmhTest.add_SampleTime";

        assertThat(cut(
                        EVERYTHING,
                        method + ";java/util/concurrent/TimeUnit.sleep;java/lang/Thread.sleep;JVM_Sleep 9",
                        method + ";org/openjdk/jmh/results/SampleTimeResult.<init> 2",
                        method + ";shop/jmh_generated/Cart_add_jmhTest._jmh_tryInit_f_cart0_0;shop/Cart.fill 3",
                        WORKER + ";" + LOOP + ";org/openjdk/jmh/infra/Blackhole.consume 1"))
                .isEmpty();
    }

    @Test
    void jmhAndTheCompilerHaveNoPartInAnOperation() {
        assertThat(cut(
                        EVERYTHING,
                        "[main tid=1];org/openjdk/jmh/runner/ForkedMain.main;java/lang/Object.wait 5",
                        "[C2 CompilerThre tid=8];start_thread;CompileBroker::compile_method 9",
                        "[C1 CompilerThread0 tid=9];CompileBroker::compile_method 9",
                        "[Common-Cleaner tid=11];java/lang/Thread.run;java/lang/Object.wait 4",
                        WORKER + ";java/lang/Thread.run;org/openjdk/jmh/runner/InfraControl.announceWarmdownReady 2"))
                .isEmpty();
    }

    @Test
    void collectionIsPaidByOperationsAndStaysTogether() {
        assertThat(cut(EVERYTHING, "[GC Thread#0 tid=3];G1ParScan::run 5", "[GC Thread#1 tid=4];G1ParScan::run 6"))
                .containsExactly("[garbage collection];G1ParScan::run 11");
    }

    @Test
    void theComponentsOwnThreadsStayUnderTheirName() {
        assertThat(cut(EVERYTHING, "[lettuce-nioEventLoop-4-1 tid=30];io/netty/Loop.run 5"))
                .containsExactly("[lettuce-nioEventLoop-*-*];io/netty/Loop.run 5");
    }

    @Test
    void inAProfileOfWaitingOnlyTheWorkersCount() {
        assertThat(cut(
                        WORKERS,
                        "[HikariPool-1 housekeeper tid=30];java/lang/Thread.run;jdk/internal/misc/Unsafe.park 5",
                        "[GC Thread#0 tid=3];Monitor::wait 5",
                        WORKER + ";" + LOOP + ";shop/Cart.add;jdk/internal/misc/Unsafe.park 7"))
                .containsExactly("shop/Cart.add;jdk/internal/misc/Unsafe.park 7");
    }

    private static List<String> cut(HarnessCut cut, String... lines) {
        return stacks(lines).map(cut).collapsed().lines().toList();
    }
}
