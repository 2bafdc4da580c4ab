package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignClassesTest {

    private static final String INHERITED = """
            package shop;
            import org.openjdk.jmh.annotations.*;
            import java.util.concurrent.TimeUnit;

            @Threads(2)
            abstract class Base {
                @Benchmark public void run() {}
            }

            @Threads(8)
            @Warmup(iterations = 1, time = 10, timeUnit = TimeUnit.MILLISECONDS)
            @Measurement(iterations = 2, time = 20, timeUnit = TimeUnit.MILLISECONDS)
            public class Mine extends Base {}
            """;

    private static final String OF_GROUPS = """
            package shop;
            import org.openjdk.jmh.annotations.*;

            public class Mine {
                @Benchmark @Group("queue") public void take() {}
                @Benchmark @Group("queue") @GroupThreads(3) public void put() {}
                @Benchmark public void alone() {}
            }
            """;

    private static final String SINGLE_SHOT = """
            package shop;
            import org.openjdk.jmh.annotations.*;

            @BenchmarkMode(Mode.SingleShotTime)
            public class Mine {
                @Benchmark public void once() {}
                @Benchmark @Warmup(iterations = 2) @Measurement(iterations = 3) public void often() {}
            }
            """;

    private static final String WITH_COMMAS = """
            package shop;
            import org.openjdk.jmh.annotations.*;

            public class Mine {
                @State(Scope.Benchmark) public static class Base { @Param({"SELECT id, name", "SELECT 1"}) public String query; }
                @State(Scope.Benchmark) public static class Queries extends Base { @Param("10") public int rows; }
                @Benchmark public void ask(Queries queries) {}
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aCommaInAValueIsNoneBetweenTwo() throws IOException {
        compile(WITH_COMMAS);

        try (ForeignClasses foreign = ForeignClasses.of(folder)) {
            Declared ask = foreign.declared("shop.Mine.ask");

            assertThat(ask.values("query")).contains(List.of("SELECT id, name", "SELECT 1"));
            assertThat(ask.values("rows")).contains(List.of("10"));
            assertThat(ask.values("gone")).isEmpty();
            assertThat(foreign.declared("shop.Gone.run").values("query")).isEmpty();
        }
    }

    @Test
    void whatTheClassThatIsRunSaysGoesBeforeWhatThoseAboveItSay() throws IOException {
        compile(INHERITED);

        try (ForeignClasses foreign = ForeignClasses.of(folder)) {
            Declared mine = foreign.declared("shop.Mine.run");

            assertThat(mine.threads()).isEqualTo(8);
            assertThat(mine.measured()).isEqualTo(Duration.ofMillis(50));
        }
    }

    @Test
    void aGroupHasTheThreadsOfAllItsMethods() throws IOException {
        compile(OF_GROUPS);

        try (ForeignClasses foreign = ForeignClasses.of(folder)) {
            assertThat(foreign.declared("shop.Mine.queue").group()).isEqualTo(4);
            assertThat(foreign.declared("shop.Mine.alone").group()).isEqualTo(1);
            assertThat(foreign.declared("shop.Gone.run").group()).isEqualTo(1);
        }
    }

    @Test
    void whatIsShotOnceIsNotReckonedByTheTimesThatJmhIgnoresThen() throws IOException {
        compile(SINGLE_SHOT);

        try (ForeignClasses foreign = ForeignClasses.of(folder)) {
            assertThat(foreign.declared("shop.Mine.once").measured()).isEqualTo(Duration.ofSeconds(1));
            assertThat(foreign.declared("shop.Mine.often").measured()).isEqualTo(Duration.ofSeconds(5));
            assertThat(foreign.declared("shop.Mine.often").longest()).isEqualTo(Duration.ofSeconds(50));
        }
    }

    private void compile(String source) throws IOException {
        Path file = folder.resolve("Mine.java");
        Files.writeString(file, source);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        file.toString());
        assertThat(status).isZero();
    }
}
