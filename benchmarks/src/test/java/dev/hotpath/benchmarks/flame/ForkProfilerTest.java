package dev.hotpath.benchmarks.flame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.hotpath.benchmarks.lab.Profiling;
import dev.hotpath.benchmarks.lab.Workbench;
import dev.hotpath.results.flame.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ForkProfilerTest {

    private static final String WORKER =
            "[shop.Cart.add-jmh-worker-1 tid=17];shop/jmh_generated/Cart_add_jmhTest.add_avgt_jmhStub;";

    private final List<String> asked = new ArrayList<>();
    private final ForkProfiler profiler =
            new ForkProfiler(Path.of("/lib/libasyncProfiler.so"), new ForkProfiler.Options(false, false));

    @Test
    void aProfileHasNeitherHarnessNorThreads() {
        Profile profile = profiler.profile(Event.WALL, machineWith(Set.of("wall")));

        assertThat(profile.stacks().collapsed()).isEqualTo("shop/Cart.add;shop/Cart.sum 60\n");
        assertThat(profile.event()).isEqualTo("wall");
        assertThat(profile.perOperation()).isCloseTo(2e6, within(1.0));
    }

    @Test
    void onACoreTheComponentsOwnThreadsAndTheCollectorCount() {
        Profile profile = profiler.profile(Event.CPU, machineWith(Set.of("cpu")));

        assertThat(profile.stacks().collapsed().lines())
                .containsExactlyInAnyOrder(
                        "shop/Cart.add;shop/Cart.sum 60",
                        "[garbage collection];G1ParScan::run 15",
                        "[pool-*];shop/Pool.run 15");
        // What other threads did costs the same a sample.
        assertThat(profile.perOperation()).isCloseTo(2e6 * 90 / 60, within(1.0));
    }

    @Test
    void whatIsLookedAtOtherwiseHasANameOfItsOwn() {
        assertThat(new ForkProfiler.Options(false, false).suffix()).isEmpty();
        assertThat(Stream.of(
                                new ForkProfiler.Options(true, false),
                                new ForkProfiler.Options(false, true),
                                new ForkProfiler.Options(true, true))
                        .map(ForkProfiler.Options::suffix))
                .doesNotHaveDuplicates()
                .allSatisfy(suffix -> assertThat(suffix).startsWith("-"));
    }

    @Test
    void theHarnessIsKeptWhereItIsAskedFor() {
        ForkProfiler whole =
                new ForkProfiler(Path.of("/lib/libasyncProfiler.so"), new ForkProfiler.Options(false, true));

        Profile profile = whole.profile(Event.WALL, machineWith(Set.of("wall")));

        assertThat(profile.stacks().collapsed())
                .contains("shop/jmh_generated/Cart_add_jmhTest.add_avgt_jmhStub;shop/Cart.add;shop/Cart.sum 60")
                .contains("org/openjdk/jmh/runner/ForkedMain.main;java/lang/Object.wait 40")
                .doesNotContain("tid=");
        // By the clock, what JMH's own threads wait is no part of an operation: of all together there are only shares.
        assertThat(profile.unit()).isEqualTo("share");
        assertThat(profile.perOperation()).isEqualTo(1);
    }

    @Test
    void anEventThatIsRefusedIsReplacedAndNotTriedAgain() {
        profiler.profile(Event.CPU, machineWith(Set.of("itimer")));
        profiler.profile(Event.CPU, machineWith(Set.of("itimer")));

        assertThat(asked).containsExactly("cpu", "ctimer", "itimer", "itimer");
    }

    @Test
    void withoutAnyEventThatWorksOneLineSaysWhy() {
        assertThatThrownBy(() -> profiler.profile(Event.CPU, machineWith(Set.of())))
                .isInstanceOf(CannotProfile.class)
                .hasMessage(
                        "no profile by cpu, ctimer, itimer: async-profiler recorded nothing; doctor tells which events"
                                + " work here");
    }

    @Test
    void whoAllocatesNothingHasAProfileOfNothing() {
        Profile profile = profiler.profile(Event.ALLOC, profiling -> {
            touch(folder(profiling).resolve("collapsed-alloc.csv"));
            return new Workbench.Fork(Forks.of(2_000, Map.of()), "");
        });

        assertThat(profile.stacks().isEmpty()).isTrue();
        assertThat(profile.perOperation()).isZero();
        assertThat(profile.unit()).isEqualTo("B/op");
    }

    @Test
    void aForkThatHangsIsNotTriedAgainByAnotherEvent() {
        assertThatThrownBy(() -> profiler.profile(Event.CPU, profiling -> {
                    asked.add(setting(profiling, "event"));
                    return new Workbench.Fork(null, "did not end within 120 s and was killed", true);
                }))
                .isInstanceOf(CannotProfile.class)
                .hasMessage("no profile by cpu: did not end within 120 s and was killed");
        assertThat(asked).containsExactly("cpu");
    }

    @Test
    void aForkThatFailsIsToldInItsWords() {
        assertThatThrownBy(() ->
                        profiler.profile(Event.WALL, profiling -> new Workbench.Fork(null, "it ran out of memory")))
                .isInstanceOf(CannotProfile.class)
                .hasMessageContaining("no profile by wall: it ran out of memory");
    }

    @Test
    void nothingIsLeftInTheTemporaryFolder() {
        List<Path> folders = new ArrayList<>();

        profiler.profile(Event.WALL, profiling -> {
            folders.add(folder(profiling));
            return machineWith(Set.of("wall")).under(profiling);
        });

        assertThat(folders).hasSize(1).noneMatch(Files::exists);
    }

    /** A machine on which only these events work. */
    private ForkProfiler.Run machineWith(Set<String> events) {
        return profiling -> {
            String event = setting(profiling, "event");
            asked.add(event);
            if (events.contains(event)) {
                write(folder(profiling).resolve("shop.Cart.add-AverageTime"), event);
            }
            return new Workbench.Fork(Forks.of(2_000, Forks.machine(500, 0, 0)), "");
        };
    }

    private static void write(Path folder, String event) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("collapsed-" + event + ".csv"),
                    String.join(
                            "\n",
                            WORKER + "shop/Cart.add;shop/Cart.sum 60",
                            "[GC Thread#0 tid=3];G1ParScan::run 15",
                            "[pool-1 tid=30];shop/Pool.run 15",
                            "[main tid=1];org/openjdk/jmh/runner/ForkedMain.main;java/lang/Object.wait 40"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void touch(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Profiling profiling) {
        return Path.of(setting(profiling, "dir"));
    }

    private static String setting(Profiling profiling, String name) {
        return Arrays.stream(profiling.profilers().get("async").split(";"))
                .filter(s -> s.startsWith(name + "="))
                .map(s -> s.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
