package dev.hotpath.benchmarks.flame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.flame.Stacks;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlameHtmlTest {

    private static final Stacks BEFORE = stacks(Map.of(List.of("shop/Cart.add"), 100L));
    private static final Stacks AFTER =
            stacks(Map.of(List.of("shop/Cart.add"), 100L, List.of("shop/Cart.add", "shop/Cart.wait"), 900L));

    @Test
    void aGraphHoldsItsFramesAndItsTitle() {
        String html = FlameHtml.of("Cart.add at 64 threads", AFTER, "samples");

        assertThat(html)
                .contains("<title>Cart.add at 64 threads</title>", "<h1>Cart.add at 64 threads</h1>")
                .contains("shop/Cart.add", "wait'")
                .contains("' samples'");
    }

    @Test
    void namesAreReadWholeWhateverTheyShareWithTheirNeighbours() {
        Stacks stacks = stacks(Map.of(
                List.of("pool/util/ClockSource.now"), 1L,
                List.of("pool/util/ConcurrentBag.borrow"), 9L,
                List.of("pool/util/ConcurrentBag.borrow", "it's"), 9L));

        assertThat(FlameNames.of(FlameHtml.of("pool", stacks, "samples")))
                .containsExactlyInAnyOrder(
                        "all", "it's", "pool/util/ClockSource.now", "pool/util/ConcurrentBag.borrow");
    }

    @Test
    void aDifferenceIsColouredByWhatIsMoreAndCountsWhatItIsTold() {
        String html = FlameHtml.difference("more", BEFORE, AFTER, "ns/op");

        // Nothing of the wait was there before, and Cart.add itself is as it was.
        assertThat(html)
                .contains("const maxdiff = ")
                .contains("d=U")
                .contains("' ns/op'")
                .doesNotContain("samples'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "123456789012345678901234567</SCRIPT><script>alert(1)</script>",
                "<!--<script>",
                "'],alert(1),//",
                "\\'],alert(1),//",
                "\u202Egnp.exe",
                "a\u2028b\u0007c"
            })
    void aHostileNameStaysAName(String name) {
        // The converter writes names by what they have in common with the one before.
        String twin = name.substring(0, Math.min(28, name.length())) + "</script>";
        Stacks stacks = stacks(Map.of(List.of("[" + name + "]", name, twin), 5L));

        String html = FlameHtml.of(name, stacks, "samples");

        assertThat(count(html, "(?i)</script")).isEqualTo(count(FlameHtml.of("", BEFORE, "samples"), "(?i)</script"));
        assertThat(count(html, "(?i)<script")).isEqualTo(count(FlameHtml.of("", BEFORE, "samples"), "(?i)<script"));
        assertThat(html)
                .doesNotContain("<!--", "\u202E", "\u2028", "\u0007")
                .doesNotContainPattern("[^\\\\]'\\],alert");
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    private static Stacks stacks(Map<List<String>, Long> counts) {
        return Stacks.of(counts);
    }
}
