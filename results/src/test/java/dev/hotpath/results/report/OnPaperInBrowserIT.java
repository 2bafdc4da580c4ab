package dev.hotpath.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Paper scrolls nowhere and unfolds nothing; and who has only a keyboard may be at a chart before it is drawn. */
class OnPaperInBrowserIT extends InBrowser {

    /** What A4 has between its margins. */
    private static final int PAPER = 718;

    @Test
    void tablesAreWholeOnPaper() throws IOException {
        Path comparison = Files.createTempDirectory(runs, "compare");
        Files.writeString(comparison.resolve("compare.json"), ComparisonReportTest.TWO_CHANGES);

        isWhole(written(SampleRun.ofEveryShape()), "paper-run");
        isWhole(ComparisonReport.write(comparison, List.of(), List.of()), "paper-compare");
    }

    @Test
    void aChartThatIsFocusedBeforeItIsDrawnReadsItsLastPointAllTheSame() throws IOException {
        try (Page page = chromium.open(written(SampleRun.ofEveryShape()), WIDE, ColorScheme.LIGHT)) {
            Locator last = page.locator(".chart").last();
            assertThat(last.locator("canvas").count()).as("not drawn yet").isZero();

            last.locator(".plot").evaluate("plot => plot.focus({ preventScroll: true })");
            last.scrollIntoViewIfNeeded();
            last.locator("canvas").waitFor();

            assertThat(last.locator(".readout").getAttribute("data-point")).isNotNull();
            assertThat(last.locator(".readout").getAttribute("aria-live")).isEqualTo("polite");
        }
    }

    private static void isWhole(Path file, String name) {
        try (Page page = chromium.open(file, PAPER, ColorScheme.LIGHT)) {
            // As browsers do it: what is drawn for paper has the size of the screen.
            page.evaluate("dispatchEvent(new Event('beforeprint'))");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            List<Locator> tables = page.locator(".scroll").all();
            assertThat(tables).isNotEmpty();
            for (Locator table : tables) {
                assertThat((int) table.evaluate("box => box.scrollWidth - box.clientWidth"))
                        .as(table.textContent())
                        .isLessThanOrEqualTo(1);
            }
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
        }
    }
}
