package dev.hotpath.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages that are not a run's: comparisons and incidents. */
class OtherPagesInBrowserIT extends InBrowser {

    @Test
    void aComparisonAndAnIncidentFitAPhone() throws IOException {
        Path comparison = Files.createTempDirectory(runs, "compare");
        Files.writeString(comparison.resolve("compare.json"), ComparisonReportTest.TWO_CHANGES);
        Path incident = runs.resolve("held-1");
        IncidentReportTest.replayed().writeTo(incident);
        IncidentRecord.diagnosed(IncidentReportTest.source(1, "incident diagnose held"), IncidentReportTest.found())
                .writeTo(incident);
        IncidentReportTest.amplified("services.recommendation").writeTo(incident);
        IncidentReportTest.swept().writeTo(incident);

        fitsAPhone(ComparisonReport.write(comparison, List.of(), List.of()), "svg.forest", 2, "compare");
        fitsAPhone(IncidentReport.write(incident), "svg.bars", 8, "incident");
    }

    @Test
    void delaysAndLoadAreDrawnAndReadAsTheirTablesHaveThem() throws IOException {
        Path incident = Files.createTempDirectory(runs, "incident");
        IncidentReportTest.amplified("pool").writeTo(incident);
        Path written = IncidentReportTest.swept().writeTo(incident);
        try (Page page = chromium.open(written, WIDE, ColorScheme.LIGHT)) {
            List<Locator> charts = page.locator(".chart").all();
            assertThat(charts).hasSize(4);
            for (Locator chart : charts) {
                chart.scrollIntoViewIfNeeded();
                chart.locator("canvas").waitFor();
                assertThat((int) chart.evaluate(COLOURS)).isGreaterThan(3);
            }
            page.evaluate("scrollTo(0, 0)");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve("closer.png")));

            assertThat(hovered(page, page.locator(".chart.amplification")))
                    .contains("4 requests a second healthy 0.90 (0.80 to 1) ms for one · sick 2.5 (2 to 3) ms for one");
            assertThat(hovered(page, page.locator(".chart.hysteresis").last()))
                    .contains("4 requests a second up 800 ms, 0 % failed · down 8 s, 25 % failed");
        }
    }

    @Test
    void aDelayInOnePageAloneIsDrawnWithoutTheOther() throws IOException {
        Path incident = Files.createTempDirectory(runs, "incident");
        Files.writeString(incident.resolve("incident.json"), """
                {"schema": "hotpath.incident/1", "name": "held", "about": "", "scale": 10, "seed": 1, "amplified": [
                 {"sick": {"component": "pool", "slopes": [
                  {"load": 40, "slope": {"value": "NaN", "low": "NaN", "high": "NaN"}},
                  {"load": 80, "slope": {"value": 2.5, "low": 2, "high": 3}}]}}]}
                """);
        try (Page page = chromium.open(IncidentReport.write(incident), WIDE, ColorScheme.LIGHT)) {
            assertThat(hovered(page, page.locator(".chart.amplification")))
                    .contains("4 requests a second ", "8 requests a second sick 2.5 (2 to 3) ms for one");
        }
    }

    private static void fitsAPhone(Path file, String pictures, int expected, String name) {
        try (Page page = chromium.open(file, PHONE, ColorScheme.DARK)) {
            assertThat(page.locator(pictures).count()).isEqualTo(expected);
            page.locator(".chart").all().forEach(chart -> {
                chart.scrollIntoViewIfNeeded();
                chart.locator("canvas").waitFor();
            });
            page.evaluate("scrollTo(0, 0)");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(PHONE);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
        }
    }
}
