package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuildKeyTest {

    private static final Recipe MAVEN = new Recipe(List.of("mvn", "package"), "", List.of());

    @Test
    void whateverTheJarDependsOnGivesItAnotherName() {
        List<BuildKey> keys = List.of(
                BuildKey.of("a", Map.of(), MAVEN, Map.of()),
                BuildKey.of("b", Map.of(), MAVEN, Map.of()),
                BuildKey.of("a", Map.of("src", "1"), MAVEN, Map.of()),
                BuildKey.of("a", Map.of("src", "2"), MAVEN, Map.of()),
                BuildKey.of("a", Map.of(), MAVEN, Map.of("x", "1")),
                BuildKey.of("a", Map.of(), MAVEN, Map.of("x", "1, -Dy=2")),
                BuildKey.of("a", Map.of(), MAVEN, Map.of("x", "1", "y", "2")),
                BuildKey.of("a", Map.of(), new Recipe(List.of("mvn package"), "", List.of()), Map.of()),
                BuildKey.of("a", Map.of(), new Recipe(List.of("mvn", "package"), "x.jar", List.of()), Map.of()));

        assertThat(keys.stream().map(BuildKey::name)).doesNotHaveDuplicates();
    }

    @Test
    void whatTheBuildReadsOfTheEnvironmentIsPartOfIt() {
        BuildKey plain = BuildKey.of("a", Map.of(), MAVEN, Map.of(), Map.of("HOME", "/a"));

        assertThat(BuildKey.of("a", Map.of(), MAVEN, Map.of(), Map.of("HOME", "/b"))
                        .name())
                .isEqualTo(plain.name());
        assertThat(BuildKey.of("a", Map.of(), MAVEN, Map.of(), Map.of("MAVEN_ARGS", "-Pnext"))
                        .name())
                .isNotEqualTo(plain.name());
    }

    @Test
    void theOrderOfPropertiesDoesNotMatter() {
        assertThat(Stream.of(Map.of("a", "1", "b", "2", "c", "3"), Map.of("c", "3", "b", "2", "a", "1"))
                        .map(properties ->
                                BuildKey.of("a", properties, MAVEN, properties).name())
                        .distinct())
                .hasSize(1)
                .allSatisfy(name -> assertThat(name).matches("[0-9a-f]{64}"));
    }
}
