package dev.hotpath.results.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.hotpath.results.sweep.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Pages tried in a real browser, of which none may complain or ask anything of a network. */
abstract class InBrowser {

    /** How many different pixels a canvas has: 1 when nothing is drawn on it. */
    static final String COLOURS = """
            chart => {
              const canvas = chart.querySelector('canvas');
              if (!canvas) return 0;
              const pixels = new Uint32Array(
                canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer);
              return new Set(pixels).size;
            }
            """;

    static final Path SHOTS = Path.of("target", "report");
    static final int WIDE = 1440;
    static final int PHONE = 390;

    @TempDir
    static Path runs;

    static Chromium chromium;

    @BeforeAll
    static void openTheBrowser() throws IOException {
        assumeTrue(Chromium.isInstalled(), "there is no /usr/bin/chromium, so pages are not tried in a browser");
        Files.createDirectories(SHOTS);
        chromium = new Chromium();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
            chromium = null;
        }
    }

    @AfterEach
    void nothingWasComplainedOfAndNoRequestLeftTheFile() {
        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.requests()).allMatch(url -> url.startsWith("file:") && url.endsWith("/report.html"));
    }

    /** Its page. */
    static Path written(SampleRun sample) throws IOException {
        RecordedRun run = sample.in(Files.createTempDirectory(runs, "run"));
        return Report.write(
                run,
                run.trials(),
                SampleRun.judged(run),
                "java -jar benchmarks.jar diagnose --quick --forks 5 --seed 1");
    }

    /** The readouts at a hundred places across a chart. */
    static Set<String> hovered(Page page, Locator chart) {
        chart.scrollIntoViewIfNeeded();
        chart.locator("canvas").waitFor();
        BoundingBox box = chart.locator(".u-over").boundingBox();
        Set<String> shown = new HashSet<>();
        for (int step = 1; step < 100; step++) {
            page.mouse().move(box.x + box.width * step / 100, box.y + box.height / 2);
            shown.add(chart.locator(".readout").textContent());
        }
        return shown;
    }
}
