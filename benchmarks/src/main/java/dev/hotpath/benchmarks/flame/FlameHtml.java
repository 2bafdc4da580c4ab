package dev.hotpath.benchmarks.flame;

import dev.hotpath.results.flame.Stacks;
import dev.hotpath.results.report.Printable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import one.convert.Arguments;
import one.convert.FlameGraph;

/**
 * Interactive flame graphs, one self-contained file each, as async-profiler's converter draws them. It writes names into the
 * page's script as they are, and names of classes and threads may hold anything: what would end that script is taken out.
 */
final class FlameHtml {

    /**
     * A script's end or beginning, or a comment in which these would be looked for. The converter writes a character of its own before
     * a part of a name, which may be the {@code <} of any.
     */
    private static final Pattern MARKUP = Pattern.compile("[</](?=script)|!--", Pattern.CASE_INSENSITIVE);

    private static final String SAMPLES = "' samples'";
    private static final String SAMPLE = "'1 sample'";

    private FlameHtml() {}

    /** @param counted what the counts are, such as {@code samples} */
    static String of(String title, Stacks stacks, String counted) {
        return written(title, graph(stacks), counted);
    }

    /** The graph of the second, coloured by what is more (red) or less (blue) in it than in the first. */
    static String difference(String title, Stacks before, Stacks after, String counted) {
        FlameGraph graph = graph(after);
        graph.diff(graph(before));
        return written(title, graph, counted);
    }

    private static FlameGraph graph(Stacks stacks) {
        Arguments arguments = new Arguments();
        arguments.title = "";
        FlameGraph graph = new FlameGraph(arguments);
        try {
            graph.parseCollapsed(
                    new StringReader(stacks.map(FlameHtml::harmless).collapsed()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return graph;
    }

    private static String written(String title, FlameGraph graph, String counted) {
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        try {
            graph.dump(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String words = Printable.of(counted);
        return html.toString(StandardCharsets.UTF_8)
                .replace("<h1></h1>", "<title>" + escaped(title) + "</title><h1>" + escaped(title) + "</h1>")
                .replace(SAMPLES, "' " + words + "'")
                .replace(SAMPLE, "'1 " + words + "'");
    }

    private static List<String> harmless(List<String> stack) {
        return stack.stream()
                .map(frame -> MARKUP.matcher(Printable.of(frame)).replaceAll("_"))
                .toList();
    }

    private static String escaped(String text) {
        return Printable.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
