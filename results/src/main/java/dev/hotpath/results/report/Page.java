package dev.hotpath.results.report;

import dev.hotpath.results.record.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One HTML file that needs nothing else: styles and scripts are written into it, and its policy lets the browser use these by
 * their hashes and otherwise fetch, run and send nothing (Content Security Policy Level 3, W3C).
 */
final class Page {

    /** As pom.xml has it. */
    private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/dist/uPlot.";

    private static final String WITHOUT_SCRIPTS =
            "<noscript><p>Charts need JavaScript; the tables have all their figures.</p></noscript>";

    private final List<String> styles;
    private final List<String> scripts;

    Page() {
        styles = List.of(asset(UPLOT + "min.css"), asset("report.css"));
        scripts = List.of(
                asset(UPLOT + "iife.min.js"),
                asset("figures.js"),
                asset("axes.js"),
                asset("strokes.js"),
                asset("curves.js"),
                asset("incidents.js"),
                asset("report.js"));
    }

    /** @param data embedded as JSON, for the scripts and for whoever wants the figures */
    String write(String title, Html body, Object data) {
        String policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + hashes(styles)
                + "; script-src " + hashes(scripts);
        Html head = new Html()
                .open("meta", "charset", "utf-8")
                .open("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .open("meta", "name", "color-scheme", "content", "light dark")
                .open("meta", "name", "referrer", "content", "no-referrer")
                .element("title", title);
        styles.forEach(style -> head.trusted("<style>" + style + "</style>"));
        Html page = new Html()
                .trusted("<!doctype html>\n<html lang=\"en\"><head>" + head + "</head><body>")
                .trusted(body.toString().contains("data-chart=") ? WITHOUT_SCRIPTS : "")
                .trusted(body.toString())
                .element("footer", "Charts by uPlot, © Leon Sorokin, under the MIT licence.")
                .trusted("<script type=\"application/json\" id=\"data\">" + json(data) + "</script>");
        scripts.forEach(script -> page.trusted("<script>" + script + "</script>"));
        return page.trusted("</body></html>\n").toString();
    }

    /** JSON that can stand in HTML: nothing in it ends a script or a line, or turns the direction of what is read. */
    static String json(Object data) {
        StringBuilder json = new StringBuilder();
        Json.line(data).codePoints().forEach(c -> {
            if (isEscaped(c)) {
                for (char unit : Character.toChars(c)) {
                    json.append(String.format("\\u%04x", (int) unit));
                }
            } else {
                json.appendCodePoint(c);
            }
        });
        return json.toString();
    }

    private static boolean isEscaped(int codePoint) {
        return switch (codePoint) {
            case '<', '>', '&' -> true;
            default ->
                switch (Character.getType(codePoint)) {
                    case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
        };
    }

    private static String hashes(List<String> blocks) {
        return blocks.stream()
                .map(block -> "'sha256-" + Base64.getEncoder().encodeToString(sha256(block)) + "'")
                .collect(Collectors.joining(" "));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String asset(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            // A parser of HTML makes \n of \r\n before it hashes.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
