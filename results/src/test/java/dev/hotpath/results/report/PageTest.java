package dev.hotpath.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.record.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void thePolicyAllowsItsOwnBlocksByTheirHashesAndNothingElse() throws Exception {
        String page = new Page().write("title", new Html().element("p", "body"), Map.of());

        Matcher policy = Pattern.compile("Content-Security-Policy\" content=\"([^\"]+)\"")
                .matcher(page);
        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1)).startsWith("default-src &#39;none&#39;").doesNotContain("unsafe", "http", "*");
        for (String tag : List.of("style", "script")) {
            Matcher block = Pattern.compile("<" + tag + ">(.*?)</" + tag + ">", Pattern.DOTALL)
                    .matcher(page);
            int blocks = 0;
            while (block.find()) {
                byte[] hash = MessageDigest.getInstance("SHA-256")
                        .digest(block.group(1).getBytes(StandardCharsets.UTF_8));
                assertThat(policy.group(1)).contains(Base64.getEncoder().encodeToString(hash));
                blocks++;
            }
            assertThat(blocks).as(tag).isEqualTo(tag.equals("style") ? 2 : 7);
        }
    }

    @Test
    void nothingInItPointsToAnotherPlace() {
        String page = new Page().write("title", new Html(), Map.of());

        assertThat(page).doesNotContain("<link", " src=", "@import", "url(", "<base");
    }

    @Property
    void embeddedJsonEndsNoScriptAndReadsBackAsItWas(@ForAll String text) {
        String json = Page.json(Map.of("text", text));

        assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(Json.read(json, Object.class)).isEqualTo(Json.read(Json.line(Map.of("text", text)), Object.class));
    }

    @Property
    void textNeverBecomesMarkup(@ForAll String text) {
        String html = new Html().element("b", text, "title", text).toString();

        assertThat(html).startsWith("<b title=\"").endsWith("</b>");
        assertThat(html.chars().filter(c -> c == '<').count()).isEqualTo(2);
        assertThat(html.chars().filter(c -> c == '"').count()).isEqualTo(2);
    }
}
