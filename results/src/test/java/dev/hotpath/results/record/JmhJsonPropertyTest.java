package dev.hotpath.results.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JmhJsonPropertyTest {

    @Property(tries = 100)
    void whatIsWrittenIsReadBack(@ForAll("results") List<JmhResult> results) throws IOException {
        Path folder = Files.createTempDirectory("jmh-json");
        Path file = folder.resolve("jmh.json");
        JmhJson.write(file, results);

        List<JmhResult> read = JmhJson.read(file);

        assertThat(read).usingRecursiveComparison(Results.EXACT).isEqualTo(results);
        assertThat(read.stream().map(r -> r.primary().summary()))
                .isEqualTo(results.stream().map(r -> r.primary().summary()).toList());
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        Files.delete(file);
        Files.delete(folder);
    }

    @Property(tries = 100)
    void aResultIsOneJournalLine(@ForAll("result") JmhResult result) {
        String line = Json.line(result);

        assertThat(line).doesNotContain("\n");
        assertThat(Json.read(line, JmhResult.class))
                .usingRecursiveComparison(Results.EXACT)
                .isEqualTo(result);
    }

    @Provide
    Arbitrary<List<JmhResult>> results() {
        return Results.any().list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<JmhResult> result() {
        return Results.any();
    }
}
