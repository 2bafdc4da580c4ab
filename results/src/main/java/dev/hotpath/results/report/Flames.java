package dev.hotpath.results.report;

import dev.hotpath.results.record.Json;
import dev.hotpath.results.record.UnreadableResult;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The flame graphs beside a report: which there are, and what they are of. */
final class Flames {

    private final Set<String> graphs;
    private final List<FlameData> described;

    /** @param folder the run's {@code flame} folder, which may be missing */
    Flames(Path folder) {
        List<Path> files = files(folder);
        graphs = files.stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".html"))
                .collect(Collectors.toCollection(TreeSet::new));
        described = files.stream()
                .filter(file -> file.getFileName().toString().endsWith(".json"))
                .map(Flames::read)
                .filter(Objects::nonNull)
                .filter(flame -> !links(flame).isEmpty())
                .toList();
    }

    /** What the graphs of a curve show, and links to them; nothing where it has none. */
    void writeTo(Html html, CurveData curve) {
        described.stream().filter(flame -> flame.concerns(curve)).forEach(flame -> {
            html.open("p", "class", "flames").element("b", flame.event() + " flame graphs");
            describe(html, flame);
            html.close("p");
        });
    }

    /** The graphs that no curve links to, in a section of their own. */
    void writeOthersTo(Html html, List<CurveData> curves) {
        Predicate<FlameData> isOfACurve = flame -> curves.stream().anyMatch(flame::concerns);
        List<FlameData> others = described.stream().filter(isOfACurve.negate()).toList();
        Set<String> bare = new TreeSet<>(graphs);
        described.stream().flatMap(flame -> links(flame).stream()).forEach(link -> bare.remove(link.html()));
        if (others.isEmpty() && bare.isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "flames").element("h2", "Flame graphs", "id", "flames");
        html.open("ul", "class", "flames");
        others.forEach(flame -> {
            html.open("li").element("b", flame.title() + ", " + flame.event());
            describe(html, flame);
            html.close("li");
        });
        bare.forEach(file -> {
            html.open("li");
            link(html, file, file.replaceFirst("\\.html$", ""));
            html.close("li");
        });
        html.close("ul").close("section");
    }

    private void describe(Html html, FlameData flame) {
        html.text(" ");
        if (!flame.words().isEmpty()) {
            html.element("span", flame.words(), "class", "words").text(" ");
        }
        links(flame).forEach(link -> link(html, link.html(), link.at()));
    }

    /** A link leads to a file that lies there, whatever a description says. */
    private List<FlameData.Side> links(FlameData flame) {
        String preposition = flame.axis() == null ? "" : "at ";
        return Stream.concat(
                        flame.sides().stream().map(side -> new FlameData.Side(preposition + side.at(), side.html())),
                        Stream.of(new FlameData.Side("their difference", flame.difference())))
                .filter(link -> link.html() != null && graphs.contains(link.html()))
                .toList();
    }

    private static void link(Html html, String file, String words) {
        String encoded = URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
        html.element("a", words, "href", "flame/" + encoded);
    }

    /** Null where it is no such description: the graph itself is linked all the same. */
    private static FlameData read(Path file) {
        try {
            FlameData data = Json.read(Files.readString(file), FlameData.class);
            return FlameData.SCHEMA.equals(data.schema()) ? data : null;
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw UnreadableResult.of(folder, "can't be listed: " + e.getMessage(), "check its rights", e);
        }
    }
}
