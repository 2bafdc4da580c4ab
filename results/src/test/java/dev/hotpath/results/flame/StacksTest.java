package dev.hotpath.results.flame;

import static dev.hotpath.results.flame.Sampled.stacks;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StacksTest {

    @Test
    void aLineIsAStackFromTheOutsideInAndACount() {
        Stacks stacks = stacks("main;a/B.c;d 3", "main 1");

        assertThat(stacks.counts())
                .containsEntry(List.of("main", "a/B.c", "d"), 3L)
                .containsEntry(List.of("main"), 1L);
        assertThat(stacks.total()).isEqualTo(4);
    }

    @Test
    void equalStacksAreAddedUp() {
        assertThat(stacks("a;b 3", "a;b 4").counts()).containsExactly(Map.entry(List.of("a", "b"), 7L));
    }

    @Test
    void namesMayHaveSpaces() {
        assertThat(stacks("[OkHttp Dispatcher tid=12];a/B.c 5").counts())
                .containsEntry(List.of("[OkHttp Dispatcher tid=12]", "a/B.c"), 5L);
    }

    @Test
    void aLineWithoutACountIsNoStack() {
        assertThat(stacks("", "[a thread's name with", "a line break tid=1];a/B.c 5", "a -3", "b 99999999999999999999")
                        .total())
                .isEqualTo(5);
    }

    @Test
    void whatACutLeavesEmptyIsGone() {
        assertThat(stacks("a 1", "b 2")
                        .map(stack -> stack.contains("a") ? List.of() : stack)
                        .total())
                .isEqualTo(2);
    }
}
