package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.benchmarks.lab.Benchmark;
import dev.hotpath.benchmarks.lab.ForeignJar;
import dev.hotpath.fixtures.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CanaryTest {

    private final List<Benchmark> benchmarks =
            List.of(benchmark("shop.Cart.add", Set.of()), benchmark("shop.Cart.load", Set.of(Part.REDIS)));

    @Test
    void oneThatNeedsServersIsRefusedInOneLine() {
        assertThatThrownBy(() -> canary("load"))
                .isInstanceOf(CannotPair.class)
                .hasMessageContainingAll("--canary load", "shop.Cart.load", "needs servers")
                .message()
                .hasLineCount(1);
    }

    @Test
    void thatOthersInItsJarNeedThemDoesNotMatter() {
        assertThat(canary("add").place().benchmark()).isEqualTo("shop.Cart.add");
    }

    @Test
    void oneWhoseParameterHasACommaIsRefusedInOneLine() {
        Place place = Measurements.place("join", Map.of("names", "x,y"));

        assertThatThrownBy(() -> new Canary(place, null, List.of()))
                .isInstanceOf(CannotPair.class)
                .hasMessageContainingAll("Bench.join {names=x,y}", "has a comma", "--canary")
                .message()
                .hasLineCount(1);
    }

    private Canary canary(String name) {
        return Canary.of(
                new ForeignJar(Path.of("shop.jar")), benchmarks, Pattern.compile(name), new JmhArguments(List.of()));
    }

    private static Benchmark benchmark(String name, Set<Part> uses) {
        Duration second = Duration.ofSeconds(1);
        return new Benchmark(name, "", null, null, uses, Map.of(), 1, 1, 1, second, second, second, false, false, null);
    }
}
