package dev.hotpath.results.report;

import dev.hotpath.results.record.Json;
import dev.hotpath.results.record.UnreadableResult;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The flame graphs beside a report: which there are, and of which curve. */
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
                .toList();
    }

    /** What the graphs of a curve show, and links to them; nothing where it has none. */
    void writeTo(Html html, CurveData curve) {
        for (FlameData flame : described) {
            List<FlameData.Side> links = links(flame);
            if (flame.concerns(curve) && !links.isEmpty()) {
                html.open("p", "class", "flames")
                        .element("b", flame.event() + " flame graphs")
                        .text(" ");
                if (!flame.words().isEmpty()) {
                    html.element("span", flame.words(), "class", "words").text(" ");
                }
                links.forEach(link -> link(html, link.html(), link.at()));
                html.close("p");
            }
        }
    }

    /** The graphs that no curve links to. */
    void writeOthersTo(Html html, List<CurveData> curves) {
        Set<String> others = new TreeSet<>(graphs);
        described.stream()
                .filter(flame -> curves.stream().anyMatch(flame::concerns))
                .flatMap(flame -> links(flame).stream())
                .forEach(link -> others.remove(link.html()));
        if (others.isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "flames").element("h2", "Flame graphs", "id", "flames");
        html.open("ul", "class", "flames");
        others.forEach(file -> {
            html.open("li");
            link(html, file, file.replaceFirst("\\.html$", ""));
            html.close("li");
        });
        html.close("ul").close("section");
    }

    private List<FlameData.Side> links(FlameData flame) {
        List<FlameData.Side> links = new ArrayList<>();
        flame.sides().forEach(side -> links.add(new FlameData.Side("at " + side.at(), side.html())));
        links.add(new FlameData.Side("their difference", flame.difference()));
        // A link leads to a file that lies there, whatever a description says.
        links.removeIf(link -> link.html() == null || !graphs.contains(link.html()));
        return links;
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
