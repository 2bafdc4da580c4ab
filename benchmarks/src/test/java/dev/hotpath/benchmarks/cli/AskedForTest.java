package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.lab.Catalog;
import dev.hotpath.benchmarks.lab.Plan;
import dev.hotpath.benchmarks.lab.Planner;
import dev.hotpath.fixtures.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskedForTest {

    @TempDir
    Path payloads;

    private final TheirServers theirs = new TheirServers();
    private final Catalog own = Catalog.onClassPath();

    @Test
    void whatNothingAsksForIsLeftAloneAndSaid() {
        theirs.redis = "redis://here";
        theirs.jdbc = "jdbc:postgresql://here/x";

        AskedFor asked =
                AskedFor.of(theirs, plan("dev.hotpath.benchmarks.redis.JedisRoundTrip.setThenGet"), false, List.of());

        assertThat(asked.addresses()).containsOnlyKeys(Part.REDIS);
        assertThat(asked.words()).startsWith("--jdbc: nothing that is swept asks for it");
    }

    @Test
    void whatARunWasBegunWithIsNeverLeftAlone() {
        theirs.jdbc = "jdbc:postgresql://here/x";
        theirs.payloads = payloads;

        AskedFor asked = AskedFor.of(
                theirs, plan("dev.hotpath.benchmarks.control.HashLookup.get"), false, List.of("--jdbc", "--payloads"));

        assertThat(asked.addresses()).containsOnlyKeys(Part.DATABASE);
        assertThat(asked.payloads()).isEqualTo(payloads);
        assertThat(asked.words()).isEmpty();
    }

    @Test
    void payloadsAreAskedForByWhatHasTheirSizes() throws IOException {
        Files.writeString(payloads.resolve("a.json"), "[1]");
        Files.writeString(payloads.resolve("b.json"), "[1, 2]");
        theirs.payloads = payloads;
        Plan parsing =
                new Planner(own, theirs.sizes()).planOf(Set.of("dev.hotpath.benchmarks.json.OwnPayloads.parse"), 1);

        assertThat(AskedFor.of(theirs, parsing, false, List.of()).payloads()).isEqualTo(payloads);
        assertThat(AskedFor.of(theirs, plan("dev.hotpath.benchmarks.control.HashLookup.get"), false, List.of()))
                .satisfies(asked -> {
                    assertThat(asked.payloads()).isNull();
                    assertThat(asked.left()).containsExactly("--payloads");
                });
    }

    private Plan plan(String benchmark) {
        return new Planner(own, List.of()).planOf(Set.of(benchmark), 1);
    }
}
